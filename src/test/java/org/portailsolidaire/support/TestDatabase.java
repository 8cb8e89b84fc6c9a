package org.portailsolidaire.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL 18 of all tests: a container when a Docker engine answers, the
 * embedded server otherwise. Databases are copied from a migrated template, which takes a
 * moment.
 */
public final class TestDatabase {

	private static final String IMAGE = "postgres:18-alpine";

	private static final String TEMPLATE = "modele";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Server SERVER = start();

	private static final String MIGRATED = migratedTemplate();

	private static DataSource shared;

	private TestDatabase() {
	}

	private record Server(String host, int port, String user, String password) {

		String url(String database) {
			return "jdbc:postgresql://%s:%d/%s".formatted(this.host, this.port, database);
		}

	}

	/** A migrated database that tests share and do not write to. */
	public static synchronized DataSource dataSource() {
		if (shared == null) {
			shared = dataSource(create());
		}
		return shared;
	}

	/** The address of a new database, migrated and empty. */
	public static synchronized String create() {
		String name = "essai_" + COUNT.incrementAndGet();
		execute("create database " + name + " template " + MIGRATED);
		return SERVER.url(name);
	}

	/** The address of a new database without any table. */
	public static synchronized String createBare() {
		String name = "nu_" + COUNT.incrementAndGet();
		execute("create database " + name);
		return SERVER.url(name);
	}

	/** A data source, without a pool, for an address made here. */
	public static DataSource dataSource(String url) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url);
		source.setUser(user());
		source.setPassword(password());
		return source;
	}

	public static String user() {
		return SERVER.user();
	}

	public static String password() {
		return SERVER.password();
	}

	private static Server start() {
		if (dockerAnswers()) {
			try {
				return container();
			}
			catch (ContainerFetchException | ContainerLaunchException ex) {
				System.err.println(
						"The container of PostgreSQL does not start, using the embedded server: " + ex.getMessage());
			}
		}
		return embedded();
	}

	private static boolean dockerAnswers() {
		try {
			return DockerClientFactory.instance().isDockerAvailable() && hasImage(DockerClientFactory.lazyClient());
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Whether the image is there or comes at once: Testcontainers would try for minutes
	 * where there is an engine and no network.
	 */
	private static boolean hasImage(DockerClient docker) {
		try {
			docker.inspectImageCmd(IMAGE).exec();
			return true;
		}
		catch (NotFoundException ex) {
			return pulls(docker);
		}
	}

	private static boolean pulls(DockerClient docker) {
		try {
			return docker.pullImageCmd(IMAGE).start().awaitCompletion(3, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@SuppressWarnings("resource")
	private static Server container() {
		PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
		container.withCommand("postgres", "-c", "fsync=off");
		container.start();
		return new Server(container.getHost(), container.getMappedPort(5432), container.getUsername(),
				container.getPassword());
	}

	@SuppressWarnings("resource")
	private static Server embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("locale", "C.UTF-8")
				.start();
			return new Server("localhost", postgres.getPort(), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String migratedTemplate() {
		execute("create database " + TEMPLATE);
		Flyway.configure()
			.dataSource(SERVER.url(TEMPLATE), SERVER.user(), SERVER.password())
			.locations("classpath:db/migration")
			.load()
			.migrate();
		return TEMPLATE;
	}

	private static void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(),
				SERVER.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
