# Shared by ./run and ./test: finds out what is missing on this machine and installs it. Sourced, not run.
# shellcheck shell=bash

chartroom_build_packages="g++ cmake ninja-build ccache mold pkg-config git
qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libqcustomplot-dev
libzip-dev zlib1g-dev libyaml-cpp-dev libsodium-dev libfast-float-dev libsqlite3-dev libqt6sql6-sqlite libpq-dev qtkeychain-qt6-dev libsecret-1-0
fonts-inter fonts-noto-core fonts-open-sans qt6-translations-l10n"
chartroom_test_packages="xvfb xauth openbox xdotool dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0 imagemagick
poppler-utils qpdf gnome-keyring postgresql openssl"

chartroom_say() { printf '%s\n' "$*" >&2; }

# Debian 12 and Ubuntu 24.04 are known by name; elsewhere one sentence says what to install.
chartroom_known_system() {
    [ -r /etc/os-release ] || return 1
    # shellcheck disable=SC1091
    local system
    system=$(. /etc/os-release && printf '%s %s' "${ID:-}" "${VERSION_ID:-}")
    case "$system" in
        "debian 12"*|"debian 13"*|"ubuntu 24.04"*) return 0 ;;
        *) return 1 ;;
    esac
}

chartroom_missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

# chartroom_install yes|no PACKAGES: names what is missing and installs it unless told not to.
chartroom_install() {
    local may_install=$1 missing as_root=""
    shift
    if ! chartroom_known_system; then
        if ! command -v cmake >/dev/null || ! command -v ninja >/dev/null; then
            chartroom_say "This script installs packages on Debian 12 and Ubuntu 24.04 only. On this system please install what these are called there, then run it again:" "$@"
            return 1
        fi
        return 0
    fi
    missing=$(chartroom_missing_packages "$@")
    [ -n "$missing" ] || return 0
    chartroom_say "Missing system packages: $missing"
    if [ "$may_install" = no ]; then
        chartroom_say "Not installing them, as asked. Install them and run this again."
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { chartroom_say "Installing needs root: there is no sudo on this machine."; return 1; }
        as_root=sudo
    fi
    $as_root apt-get update -q >&2 || chartroom_say "The package lists could not be refreshed; trying with the present ones."
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
}

# chartroom_build PRESET TARGETS...: configures and builds, saying how far it is.
chartroom_build() {
    local preset=$1
    shift
    if ! cmake --preset "$preset" >"build-$preset.log" 2>&1; then
        cat "build-$preset.log" >&2
        rm -f "build-$preset.log"
        return 1
    fi
    rm -f "build-$preset.log"
    cmake --build --preset "$preset" --target "$@"
}
