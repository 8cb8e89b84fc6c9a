# The image of the portal: no embedded server, not root, Java's AOT cache made on a real start.
# docs/exploitation.md says how to use it.

FROM eclipse-temurin:25-jdk AS build
# The jar to put in the image, from this folder (target/…); without it, Maven makes one from the sources.
ARG JAR=
RUN [ -n "$JAR" ] || { apt-get update \
    && apt-get install -y --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*; }
WORKDIR /src
# What Maven downloads changes with pom.xml only.
COPY pom.xml ./
RUN [ -n "$JAR" ] || mvn -B -q -ntp dependency:go-offline
COPY . .
RUN bash docker/package.sh "$JAR"

# The cache holds only for the very Java and the very jars it was made with: same files, same places as below.
FROM postgres:18 AS training
COPY --from=eclipse-temurin:25-jre /opt/java/openjdk /opt/java/openjdk
COPY --from=build /layers/dependencies/ /layers/spring-boot-loader/ /layers/snapshot-dependencies/ /layers/application/ /opt/portail/
COPY docker/java.options /opt/portail/
COPY docker/training.sh /tmp/
RUN bash /tmp/training.sh

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /opt/portail --shell /usr/sbin/nologin portail
COPY --from=build /layers/dependencies/ /opt/portail/
COPY --from=build /layers/spring-boot-loader/ /opt/portail/
COPY --from=build /layers/snapshot-dependencies/ /opt/portail/
COPY --from=build /layers/application/ /opt/portail/
COPY --from=training /opt/portail/portail.aot /opt/portail/
COPY docker/health.sh docker/java.options /opt/portail/
USER 10001
WORKDIR /opt/portail
# Fewer pools of native memory: they only pay on many cores.
ENV MALLOC_ARENA_MAX=2
# Replaced as a whole when given at run time; see "Options de Java" in docs/exploitation.md.
ENV JDK_JAVA_OPTIONS="@/opt/portail/java.options"
# Java would leave out in silence a cache that does not fit: this refuses it.
RUN java -XX:AOTMode=on -XX:AOTCache=/opt/portail/portail.aot -cp /opt/portail/portail.jar -version
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "/opt/portail/health.sh"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/portail/portail.aot", "-jar", "/opt/portail/portail.jar"]
