package org.portailsolidaire.platform.documents;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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

import org.portailsolidaire.platform.documents.inspection.InspectionSettings;
import org.portailsolidaire.platform.documents.inspection.Inspector;
import org.portailsolidaire.platform.documents.inspection.SeparateProcess;
import org.portailsolidaire.platform.documents.scanning.Clamd;
import org.portailsolidaire.platform.documents.scanning.ScannerSettings;
import org.portailsolidaire.platform.documents.storage.BucketSettings;
import org.portailsolidaire.platform.documents.storage.DatabaseBytes;
import org.portailsolidaire.platform.documents.storage.Places;
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
public record Wired(Documents documents, Scans scans, DocumentSweep sweep, JdbcClient jdbc,
		TransactionTemplate transaction) {

	/** What an operator decides of all its parts. */
	public record Settings(DocumentSettings documents, InspectionSettings inspection, ScannerSettings scanner,
			BucketSettings s3) {

		public long largest(DocumentKind kind) {
			return this.documents.largest(kind);
		}

	}

	public static final PersonId FANTA = new PersonId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));

	public static final ScannerSettings NO_SCANNER = scanner("", 0, Duration.ofSeconds(5));

	public static final BucketSettings NO_BUCKET = new BucketSettings("", null, "us-east-1", "documents/", null, null,
			true, Duration.ofSeconds(5));

	public static ScannerSettings scanner(String host, int port, Duration patience) {
		return new ScannerSettings(host, port, Duration.ofSeconds(1), patience);
	}

	public static BucketSettings bucket(int port) {
		return new BucketSettings("documents", URI.create("http://localhost:" + port), "us-east-1", "documents/", "cle",
				"secret", true, Duration.ofSeconds(5));
	}

	public static final DocumentSettings.Quota MUCH = new DocumentSettings.Quota(DataSize.ofGigabytes(1),
			DataSize.ofGigabytes(1));

	public static final InspectionSettings.Bounds READING = new InspectionSettings.Bounds(DataSize.ofMegabytes(160),
			Duration.ofSeconds(20), Duration.ofSeconds(60));

	public static Settings settings(ScannerSettings scanner, BucketSettings bucket) {
		Map<DocumentKind, DataSize> largest = Arrays.stream(DocumentKind.values())
			.collect(Collectors.toMap(Function.identity(),
					(kind) -> DataSize.ofMegabytes((kind == DocumentKind.ANY) ? 60 : 10)));
		return new Settings(new DocumentSettings(largest, MUCH),
				new InspectionSettings(20_000_000, DataSize.ofMegabytes(36), READING), scanner, bucket);
	}

	public static Wired of(DataSource source, Settings settings, Clock clock) {
		JdbcClient jdbc = JdbcClient.create(source);
		EntityManagerFactory entities = entities(source);
		TransactionTemplate transaction = new TransactionTemplate(new JpaTransactionManager(entities));
		StoredDocuments stored = new JpaRepositoryFactory(
				SharedEntityManagerCreator.createSharedEntityManager(entities))
			.getRepository(StoredDocuments.class);
		DocumentQuery query = new DocumentQuery(jdbc);
		Places places = new Places(new DatabaseBytes(jdbc, transaction), settings.s3(), transaction);
		Quotas quotas = new Quotas(jdbc, settings.documents(), clock);
		return new Wired(
				new Documents(stored, query, places, new Inspector(new SeparateProcess(settings.inspection())), quotas,
						settings.documents(), settings.scanner(), transaction, clock),
				new Scans(stored, transaction, places, new Clamd(settings.scanner()), settings.scanner(), clock),
				new DocumentSweep(query, places, quotas, clock), jdbc, transaction);
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
	public DocumentFacts store(String name, DocumentKind kind, byte[] bytes) {
		return stored(this.documents, name, kind, bytes);
	}

	public static DocumentFacts stored(Documents documents, String name, DocumentKind kind, byte[] bytes) {
		return switch (documents.store(upload(name, kind, bytes))) {
			case Receipt.Stored(DocumentFacts document) -> document;
			case Receipt.Refused(List<Reason> reasons) -> throw new AssertionError(name + ": " + reasons);
		};
	}

	public static Upload upload(String name, DocumentKind kind, byte[] bytes) {
		return new Upload(name, kind, new ByteArrayInputStream(bytes), FANTA, FANTA.value());
	}

	public DocumentState state(DocumentFacts document) {
		return this.documents.find(document.id()).orElseThrow().state();
	}

}
