# Builds the jar with the same command as everywhere, then runs it as a user without rights.
FROM eclipse-temurin:25.0.1_8-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B -q -DskipTests -Pfast package && cp target/estafeta-*.jar estafeta.jar

FROM eclipse-temurin:25.0.1_8-jre
RUN groupadd --system --gid 10001 estafeta \
 && useradd --system --uid 10001 --gid estafeta --home-dir /estafeta --create-home estafeta \
 && mkdir /estafeta/data && chown estafeta:estafeta /estafeta/data
USER estafeta
WORKDIR /estafeta
COPY --from=build /build/estafeta.jar estafeta.jar
VOLUME /estafeta/data
EXPOSE 8080
ENV SERVER_ADDRESS=0.0.0.0
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-jar", "estafeta.jar"]
