"""Line charts as SVG, for light and for dark pages, without a library."""
from html import escape
from math import floor, log10

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 210, 46, 52
LOOKS = {
    "light": {"ink": "#1d1d1f", "faint": "#6e6e73", "grid": "#d2d2d7", "ground": "#ffffff"},
    "dark": {"ink": "#f5f5f7", "faint": "#a1a1a6", "grid": "#424245", "ground": "#1d1d1f"},
}
# Colours that those who see few of them can tell apart, one for each ground; and dashes besides.
COLOURS = {
    "light": ["#0060a8", "#b3430a", "#00795a", "#8a3a86", "#7a5c00", "#555555"],
    "dark": ["#5cb8ff", "#ff9a56", "#3dd6a8", "#e58fe0", "#e6c24a", "#bbbbbb"],
}
DASHES = ["", "", "", "7 4", "7 4", "2 4"]


def number(value):
    """A number with two or three digits that count."""
    if value >= 100:
        return f"{value:,.0f}".replace(",", " ")
    digits = max(0, 1 - floor(log10(value))) if value > 0 else 0
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def powers(low, high):
    return [10.0 ** power for power in range(floor(log10(low)), floor(log10(high * 0.9999)) + 2)]


def spread(places, gap):
    """Heights for labels that want to be at some, so far apart that each can be read."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    heights = [0.0] * len(places)
    last = None
    for index in order:
        heights[index] = places[index] if last is None else max(places[index], last + gap)
        last = heights[index]
    # What was pushed below the frame goes up again.
    limit = HEIGHT - BOTTOM
    for index in reversed(order):
        heights[index] = min(heights[index], limit)
        limit = heights[index] - gap
    return heights


def log_chart(title, across, up, series, look):
    """Lines over sizes, both axes in powers of ten; a series is a name and its points."""
    colours, ink = COLOURS[look], LOOKS[look]
    points = [point for _, line in series for point in line]
    xs = powers(min(x for x, _ in points), max(x for x, _ in points))
    ys = powers(min(y for _, y in points), max(y for _, y in points))
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM

    def x_of(value):
        return LEFT + (log10(value) - log10(xs[0])) / (log10(xs[-1]) - log10(xs[0])) * (right - LEFT)

    def y_of(value):
        return bottom - (log10(value) - log10(ys[0])) / (log10(ys[-1]) - log10(ys[0])) * (bottom - TOP)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="Helvetica, Arial, sans-serif" font-size="13">',
        f'<title>{escape(title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{ink["ground"]}"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="bold" fill="{ink["ink"]}">{escape(title)}</text>',
    ]
    for x in xs:
        out.append(f'<line x1="{x_of(x):.1f}" y1="{TOP}" x2="{x_of(x):.1f}" y2="{bottom}" stroke="{ink["grid"]}"/>')
        out.append(f'<text x="{x_of(x):.1f}" y="{bottom + 18}" text-anchor="middle" fill="{ink["faint"]}">{size(x)}</text>')
    for y in ys:
        out.append(f'<line x1="{LEFT}" y1="{y_of(y):.1f}" x2="{right}" y2="{y_of(y):.1f}" stroke="{ink["grid"]}"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y_of(y) + 4:.1f}" text-anchor="end" fill="{ink["faint"]}">{number(y)}</text>')
    out.append(f'<text x="{(LEFT + right) / 2:.0f}" y="{HEIGHT - 12}" text-anchor="middle" fill="{ink["ink"]}">{escape(across)}</text>')
    out.append(f'<text transform="translate(18 {(TOP + bottom) / 2:.0f}) rotate(-90)" text-anchor="middle" fill="{ink["ink"]}">{escape(up)}</text>')
    labels = spread([y_of(line[-1][1]) for _, line in series], 17)
    for place, (name, line) in enumerate(series):
        colour = colours[place % len(colours)]
        dash = DASHES[place % len(DASHES)]
        path = " ".join(f"{x_of(x):.1f},{y_of(y):.1f}" for x, y in line)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.2"'
                   + (f' stroke-dasharray="{dash}"' if dash else "") + "/>")
        out += [f'<circle cx="{x_of(x):.1f}" cy="{y_of(y):.1f}" r="3.2" fill="{colour}"/>' for x, y in line]
        end_x, end_y = x_of(line[-1][0]), y_of(line[-1][1])
        out.append(f'<line x1="{end_x + 5:.1f}" y1="{end_y:.1f}" x2="{right + 10}" y2="{labels[place]:.1f}" stroke="{colour}" stroke-width="0.7"/>')
        out.append(f'<text x="{right + 14}" y="{labels[place] + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def bar_chart(title, up, bars, look):
    """Bars with their values above them; a bar is a name and a value."""
    colours, ink = COLOURS[look], LOOKS[look]
    height, bottom, right = 300, 300 - BOTTOM, 520
    top = max(value for _, value in bars)
    step = (right - LEFT) / len(bars)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right + 20} {height}" width="{right + 20}" '
        f'height="{height}" font-family="Helvetica, Arial, sans-serif" font-size="13">',
        f'<title>{escape(title)}</title>',
        f'<rect width="{right + 20}" height="{height}" fill="{ink["ground"]}"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="bold" fill="{ink["ink"]}">{escape(title)}</text>',
        f'<line x1="{LEFT}" y1="{bottom}" x2="{right}" y2="{bottom}" stroke="{ink["faint"]}"/>',
        f'<text transform="translate(30 {(TOP + bottom) / 2:.0f}) rotate(-90)" text-anchor="middle" fill="{ink["ink"]}">{escape(up)}</text>',
    ]
    for place, (name, value) in enumerate(bars):
        tall = value / top * (bottom - TOP - 24)
        middle = LEFT + step * (place + 0.5)
        out.append(f'<rect x="{middle - step * 0.3:.1f}" y="{bottom - tall:.1f}" width="{step * 0.6:.1f}" height="{tall:.1f}" fill="{colours[0]}"/>')
        out.append(f'<text x="{middle:.1f}" y="{bottom - tall - 8:.1f}" text-anchor="middle" fill="{ink["ink"]}">{number(value)}</text>')
        out.append(f'<text x="{middle:.1f}" y="{bottom + 20}" text-anchor="middle" fill="{ink["ink"]}">{escape(name)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def size(count):
    """A number of bytes in short."""
    for power, unit in [(9, "GB"), (6, "MB"), (3, "kB")]:
        if count >= 10 ** power:
            return f"{float(f'{count / 10 ** power:.2g}'):g} {unit}"
    return f"{count:g} B"
