#!/usr/bin/env bash
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:--Xmx256M} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Dlog4j2.configurationFile=/opt/kafka/config/tools-log4j2.yaml -cp "/opt/kafka/libs/*${CLASSPATH:+:$CLASSPATH}" "$@"
