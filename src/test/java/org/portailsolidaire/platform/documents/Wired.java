package org.portailsolidaire.platform.documents;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.portailsolidaire.shared.PersonId;

import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The module put together by hand, for settings that the shared contexts do not have. */
record Wired(Documents documents, Scans scans, DocumentSweep sweep, JdbcClient jdbc, TransactionTemplate transaction,
		List<Object> events) {

	static final PersonId FANTA = new PersonId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));

	static final DocumentSettings.Scanner NO_SCANNER = scanner("", 0, Duration.ofSeconds(5));

	static final DocumentSettings.Bucket NO_BUCKET = new DocumentSettings.Bucket("", null, "us-east-1", "documents/",
			null, null, true, Duration.ofSeconds(5));

	static DocumentSettings.Scanner scanner(String host, int port, Duration patience) {
		return new DocumentSettings.Scanner(host, port, Duration.ofSeconds(1), patience);
	}

	static DocumentSettings.Bucket bucket(int port) {
		return new DocumentSettings.Bucket("documents", URI.create("http://localhost:" + port), "us-east-1",
				"documents/", "cle", "secret", true, Duration.ofSeconds(5));
	}

	static final DocumentSettings.Quota MUCH = new DocumentSettings.Quota(DataSize.ofGigabytes(1),
			DataSize.ofGigabytes(1));

	static final DocumentSettings.Reading READING = new DocumentSettings.Reading(DataSize.ofMegabytes(160),
			Duration.ofSeconds(20), Duration.ofSeconds(60));

	static DocumentSettings settings(DocumentSettings.Scanner scanner, DocumentSettings.Bucket bucket) {
		Map<DocumentKind, DataSize> largest = Arrays.stream(DocumentKind.values())
			.collect(Collectors.toMap(Function.identity(),
					(kind) -> DataSize.ofMegabytes((kind == DocumentKind.ANY) ? 60 : 10)));
		return new DocumentSettings(largest, 20_000_000, DataSize.ofMegabytes(36), READING, MUCH, scanner, bucket);
	}

	static Wired of(DataSource source, DocumentSettings settings, Clock clock) {
		JdbcClient jdbc = JdbcClient.create(source);
		EntityManagerFactory entities = entities(source);
		TransactionTemplate transaction = new TransactionTemplate(new JpaTransactionManager(entities));
		StoredDocuments stored = new JpaRepositoryFactory(
				SharedEntityManagerCreator.createSharedEntityManager(entities))
			.getRepository(StoredDocuments.class);
		DocumentQuery query = new DocumentQuery(jdbc);
		Places places = new Places(new DatabaseBytes(jdbc, transaction), settings, transaction);
		Quotas quotas = new Quotas(jdbc, settings, clock);
		List<Object> events = new ArrayList<>();
		return new Wired(
				new Documents(stored, query, places, new Inspector(new SeparateProcess(settings)), quotas, settings,
						transaction, clock),
				new Scans(stored, transaction, places, new Clamd(settings), settings, events::add, clock),
				new DocumentSweep(query, places, quotas, clock), jdbc, transaction, events);
	}

	/** The entity of this module alone, named as in the portal. */
	private static EntityManagerFactory entities(DataSource source) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(source);
		factory.setManagedTypes(PersistenceManagedTypes.of(Document.class.getName()));
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.getJpaPropertyMap()
			.put("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName());
		factory.afterPropertiesSet();
		return Objects.requireNonNull(factory.getObject());
	}

	/** The document that a file becomes; fails when it is refused. */
	DocumentFacts store(String name, DocumentKind kind, byte[] bytes) {
		return stored(this.documents, name, kind, bytes);
	}

	static DocumentFacts stored(Documents documents, String name, DocumentKind kind, byte[] bytes) {
		return switch (documents.store(upload(name, kind, bytes))) {
			case Receipt.Stored(DocumentFacts document) -> document;
			case Receipt.Refused(List<Reason> reasons) -> throw new AssertionError(name + ": " + reasons);
		};
	}

	static Upload upload(String name, DocumentKind kind, byte[] bytes) {
		return new Upload(name, kind, new ByteArrayInputStream(bytes), FANTA, FANTA.value());
	}

	DocumentState state(DocumentFacts document) {
		return this.documents.find(document.id()).orElseThrow().state();
	}

}
