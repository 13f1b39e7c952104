# What griffie needs on a machine, for the scripts that build and test it; POSIX sh, to be sourced.

# Says what is wrong and what to do, and ends with the exit code of an unavailable service (sysexits).
fail() {
  printf '%s: error: %s\n' "${0##*/}" "$1" >&2
  exit 69
}

# Needs a command; with the Debian package that brings it, installs that.
need_command() {
  command -v "$1" >/dev/null 2>&1 || need_packages "$2"
}

# Needs the Swift toolchain, which Debian does not package.
need_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail 'the Swift toolchain (6.1 or later) is missing. Install it as https://www.swift.org/install says, then run this again.'
}

# Needs libxml2 with its headers, of the oldest version that griffie is tested with or newer.
need_libxml2() {
  pkg-config --exists 'libxml-2.0 >= 2.9.14' 2>/dev/null || need_packages pkg-config libxml2-dev
}

# Needs libarchive with its headers, of the oldest version that griffie is tested with or newer.
need_libarchive() {
  pkg-config --exists 'libarchive >= 3.6.2' 2>/dev/null || need_packages pkg-config libarchive-dev
}

# Installs Debian packages where that is allowed, else says how.
need_packages() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    printf '%s: installing %s\n' "${0##*/}" "$*" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >&2 ||
      fail "installing $* failed. Install them by hand, then run this again."
  else
    fail "missing on this machine: $*. Run ‘sudo apt-get install $*’, then run this again."
  fi
}

# Builds griffie as it is to be run: build_griffie FOLDER.
build_griffie() {
  build_release "$1" griffie
}

# Builds a program of a package: build_release FOLDER PROGRAM. On Linux it then starts in half the time:
# Swift's own libraries are inside, so that it can also be copied anywhere; others find nothing to link to;
# no library is looked for beside it; its code stands at a fixed place, so that no page is copied to put
# addresses in; and the compiler looks types up that are otherwise found by name at each start.
build_release() {
  set -- --package-path "$1" -c release --product "$2"
  if [ "$(uname)" = Linux ]; then
    set -- "$@" --static-swift-stdlib --disable-local-rpath -Xlinker --no-export-dynamic -Xlinker -no-pie \
      -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
  fi
  swift build "$@"
}
