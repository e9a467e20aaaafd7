#!/usr/bin/env bash
# A stand-in for the public image prom/prometheus where no registry can be reached: Debian's Prometheus on the JRE's image, with the
# folders, the account, the port, the options and the wget of that image.
#   .ci/prometheus-image/build.sh photofinish-ci/jre:17 photofinish-ci/prometheus
# As root; needs docker and Debian's lists of packages.
set -euo pipefail
jre_image=$1
image=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && apt-get download -q -o APT::Sandbox::User=root prometheus busybox-static)
for package in "$work"/*.deb; do
  dpkg-deb -x "$package" "$work/root"
done
mkdir "$work/bin"
mv "$work"/root/usr/bin/prom{etheus,tool} "$(find "$work/root" -path '*/bin/busybox' -type f)" "$work/bin"
ln -s busybox "$work/bin/wget"
cp "$here/Dockerfile" "$work"
DOCKER_BUILDKIT=0 docker build -q --network none --build-arg JRE_IMAGE="$jre_image" -t "$image" "$work" > "$work/id"
echo "built $image"
