#!/usr/bin/env bash
# Installs the .deb in an empty Debian root, runs the program there and takes it away again. Needs root and debootstrap.
set -euo pipefail
cd "$(dirname "$0")/.."

PACKAGE="$(ls dist/ametijuhend_*.deb)"
RELEASE="${1:-bookworm}"
MIRROR="${2:-http://deb.debian.org/debian}"
PLACE="$(mktemp -d)"
trap 'rm -rf --one-file-system "$PLACE"' EXIT

debootstrap --variant=minbase "$RELEASE" "$PLACE" "$MIRROR" > "$PLACE.log" || { tail "$PLACE.log"; exit 1; }
rm -f "$PLACE.log"
[[ ! -d /etc/apt/apt.conf.d ]] || cp /etc/apt/apt.conf.d/*proxy* "$PLACE/etc/apt/apt.conf.d/" 2> /dev/null || true
cp "$PACKAGE" "$PLACE/package.deb"
cp resources/samples/tiimijuht.ametijuhend "$PLACE/tmp/"

inside() { chroot "$PLACE" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

inside sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends /package.deb shared-mime-info xvfb xauth' > /dev/null
inside ametijuhend --version
inside ametijuhend export /tmp/tiimijuht.ametijuhend -o /tmp/out.docx
inside ametijuhend export /tmp/tiimijuht.ametijuhend -o /tmp/out.pdf
[[ -s "$PLACE/tmp/out.docx" && -s "$PLACE/tmp/out.pdf" ]]
grep -q 'ametijuhend' "$PLACE/usr/share/mime/globs2"

# The window stays open until it is ended from outside: 124 says that it was still there.
code=0
inside timeout 15 xvfb-run -a ametijuhend /tmp/tiimijuht.ametijuhend || code=$?
[[ "$code" == 124 ]] || { echo "The window ended by itself with $code."; exit 1; }

touch "$PLACE/root/minu.ametijuhend"
before="$(cd "$PLACE/root" && find . | sort)"
inside apt-get remove -y -qq ametijuhend > /dev/null
[[ ! -e "$PLACE/usr/lib/ametijuhend" ]] || { echo "Removing left the program."; exit 1; }
[[ "$before" == "$(cd "$PLACE/root" && find . | sort)" ]] || { echo "Removing took the user's files."; exit 1; }
echo "The package installs, runs and goes in an empty $RELEASE."
