# Apache Spark, in which griffie is tried on partitions; POSIX sh, to be sourced after
# Sources/requirements.sh.

spark_package='pyspark==4.0.5'

# Fetches Spark into a folder, unless this version is there, and Java, on which it runs.
fetch_spark() {
  need_command python3 python3
  need_command java openjdk-17-jre-headless
  python3 -m pip --version >/dev/null 2>&1 || need_packages python3-pip
  if [ "$(cat "$1/version" 2>/dev/null)" != "$spark_package" ]; then
    rm -rf "$1"
    python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
      --target "$1" "$spark_package" ||
      fail "Spark could not be fetched: pip did not get $spark_package."
    printf '%s' "$spark_package" >"$1/version"
  fi
}
