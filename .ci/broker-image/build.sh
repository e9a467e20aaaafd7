#!/usr/bin/env bash
# Builds two images where no registry can be reached: a JRE from Debian's packages, and on it Kafka from its released jars,
# with the account, the folders and the environment variables of the public image apache/kafka.
#   .ci/broker-image/build.sh photofinish-ci/jre:17 photofinish-ci/kafka:4.3.1
# As root; needs docker, mmdebstrap and a JDK.
set -euo pipefail
jre_image=$1
kafka_image=$2
here=$(cd "$(dirname "$0")" && pwd)
project=$here/../..
kafka_version=$(sed -n 's|.*<kafka.version>\(.*\)</kafka.version>.*|\1|p' "$project/pom.xml")
plugin_version=$(sed -n 's|.*<dependency.plugin.version>\(.*\)</dependency.plugin.version>.*|\1|p' "$project/pom.xml")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The machine's own list of Debian mirrors.
sources=/etc/apt/sources.list.d/debian.sources
[ -f "$sources" ] || sources=/etc/apt/sources.list
# shellcheck disable=SC1091
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

root=$work/root
# The JRE's package wants a folder of manuals, which the smallest system has not.
mmdebstrap --quiet --mode=root --variant=essential --include=bash,coreutils,sed,grep,openjdk-17-jre-headless \
  --setup-hook='mkdir -p "$1/usr/share/man/man1"' --essential-hook='mkdir -p "$1/usr/share/man/man1"' \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/zoneinfo/*' \
  "$suite" "$root" "$sources"
mkdir -p "$root/opt/java"
ln -s "/$(cd "$root" && ls -d usr/lib/jvm/java-17-openjdk-*)" "$root/opt/java/openjdk"
echo 'appuser:x:1000:1000::/home/appuser:/bin/bash' >> "$root/etc/passwd"
echo 'appuser:x:1000:' >> "$root/etc/group"
install -d -o 1000 -g 1000 "$root/home/appuser"
rm -rf "$root"/var/cache/* "$root"/var/lib/apt/lists/*
tar -C "$root" --numeric-owner -c . | docker import \
  -c 'ENV JAVA_HOME=/opt/java/openjdk' -c 'ENV LANG=C.UTF-8' \
  -c 'ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
  - "$jre_image" > "$work/id"

context=$work/context
mkdir -p "$context/kafka/opt/kafka/libs" "$context/kafka/opt/kafka/logs"
(cd "$project" && ./mvnw -q -B -f "$here/pom.xml" -Dkafka.version="$kafka_version" -DincludeScope=runtime \
  -DoutputDirectory="$context/kafka/opt/kafka/libs" \
  "org.apache.maven.plugins:maven-dependency-plugin:$plugin_version:copy-dependencies")
# The web server of Kafka Connect, which no broker and no tool here starts.
rm -f "$context"/kafka/opt/kafka/libs/{jersey,jetty,hk2}-*
cp -a "$here/overlay/." "$context/kafka/"
for folder in var/lib/kafka/data etc/kafka/secrets mnt/shared/config; do
  mkdir -p "$context/kafka/$folder"
done
chown -R 1000:1000 "$context"/kafka/{opt/kafka,var/lib/kafka,etc/kafka,mnt/shared}
cp "$here/Dockerfile" "$context/"
# COPY keeps no owner, so the tree comes as an archive, which ADD unpacks as it is.
tar -C "$context/kafka" --numeric-owner -cf "$context/kafka.tar" .
rm -rf "$context/kafka"
DOCKER_BUILDKIT=0 docker build -q --network none --build-arg JRE_IMAGE="$jre_image" -t "$kafka_image" "$context" > "$work/id"
echo "built $jre_image and $kafka_image"
