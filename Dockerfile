# Photofinish in a container: a JRE and the jars of the build, which comes first:
#   ./mvnw -q -B -Dquick -Dmaven.test.skip=true package
#   docker build -t photofinish .
# Whoever builds the same jars on the same JRE gets the same layers: no time of the build is in them. A tag may be made anew, a
# digest is one JRE for ever: --build-arg JRE_IMAGE=eclipse-temurin@sha256:…
ARG JRE_IMAGE=eclipse-temurin:17.0.20.1_1-jre-jammy
FROM ${JRE_IMAGE}
# The jars belong to root, and the process, which is nobody in particular, may write to its data alone.
ADD standalone/target/image-jars.tar /
ADD standalone/target/image-folders.tar /
USER 10001:10001
# Names and texts beyond ASCII.
ENV LC_ALL=C.UTF-8
VOLUME /data
EXPOSE 7070
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Duser.home=/data", "-jar", "/opt/photofinish/photofinish.jar"]
CMD ["up", "--host", "0.0.0.0", "--data", "/data"]
