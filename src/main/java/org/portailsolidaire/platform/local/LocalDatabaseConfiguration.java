package org.portailsolidaire.platform.local;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens when no server is given by {@code spring.datasource.url}: the local
 * database where it is available, a clear refusal elsewhere.
 */
final class LocalDatabaseConfiguration {

	private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	private LocalDatabaseConfiguration() {
	}

	@Retention(RetentionPolicy.RUNTIME)
	@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
	@interface ConditionalOnNoServerGiven {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnNoServerGiven
	@ConditionalOnClass(name = EMBEDDED_SERVER)
	static class Embedded {

		@Bean
		LocalDatabase localDatabase(@Value("${portail.local.directory:.portail}") Path directory) {
			return LocalDatabase.startIn(directory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnNoServerGiven
	@ConditionalOnMissingClass(EMBEDDED_SERVER)
	static class Absent {

		@Bean
		JdbcConnectionDetails noDatabase() {
			throw new LocalDatabaseException(
					"Aucune base de données : donnez l’adresse d’un serveur PostgreSQL 18 par SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.");
		}

	}

}
