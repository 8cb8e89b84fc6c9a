package org.portailsolidaire;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The line of persistence (decision 21): aggregates are entities, queries only read, what
 * is written by SQL is listed with its reason, and no module uses the tables of one that
 * it may not know.
 */
@EmptyPortalTest
class PersistenceTests {

	private static final Path SOURCES = Path.of("src/main/java/org/portailsolidaire");

	/** The root, and the demo world. */
	private static final Set<String> SEE_ALL = Set.of("", "demo");

	private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
			Pattern.DOTALL);

	private static final Pattern TABLE = Pattern.compile(
			"\\b(?:from|join|insert into|update|delete from|exists \\(select from|using)\\s+([a-z_]+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WRITE = Pattern
		.compile("\\b(?:insert into|update [a-z_]+ (?:[a-z] )?set|delete from)\\b", Pattern.CASE_INSENSITIVE);

	private static final int TO_COME = 0;

	@Autowired
	EntityManagerFactory entities;

	@Autowired
	JdbcClient jdbc;

	/** A table that no entity keeps: the module that has it, and why. */
	private record Listed(String module, String reason) {

		boolean isToCome() {
			return this.reason.startsWith("to come");
		}

	}

	@Test
	void mappingsAreThoseOfTheDatabase() {
		assertThatNoException().isThrownBy(() -> this.entities.getSchemaManager().validate());
	}

	@Test
	void eachTableIsThatOfAnEntityOrIsListedWithItsReason() {
		Set<String> all = new TreeSet<>(tables());
		Set<String> known = new TreeSet<>(kept().keySet());
		assertThat(known).as("listed, and kept by an entity").doesNotContainAnyElementsOf(listed().keySet());
		known.addAll(listed().keySet());

		assertThat(known).isEqualTo(all);
	}

	@Test
	void whatIsListedDoesNotGrow() {
		assertThat(listed().values().stream().filter(Listed::isToCome)).as("tables that still wait for their entity")
			.hasSizeLessThanOrEqualTo(TO_COME);
	}

	@Test
	void queriesOnlyRead() throws IOException {
		for (Path file : sources()) {
			if (file.getFileName().toString().endsWith("Query.java")) {
				assertThat(texts(file)).as(file.toString()).noneMatch((sql) -> WRITE.matcher(sql).find());
			}
		}
	}

	@Test
	void modulesUseTheTablesOfThoseTheyMayKnow() throws IOException {
		Map<String, String> owners = new TreeMap<>(kept());
		listed().forEach((table, listed) -> owners.put(table, listed.module()));
		Set<String> found = new TreeSet<>();
		for (Path file : sources()) {
			Path module = SOURCES.relativize(file.getParent());
			if (SEE_ALL.contains(module.toString())) {
				continue;
			}
			for (String sql : texts(file)) {
				for (Matcher table = TABLE.matcher(sql); table.find();) {
					String owner = owners.get(table.group(1));
					if (owner != null && !module.endsWith(owner) && !allowed(module).contains(owner)) {
						found.add(module + " uses " + owner + ": " + table.group(1));
					}
				}
			}
		}

		assertThat(found).isEmpty();
	}

	private static Set<String> allowed(Path module) {
		String name = module.toString().replace(File.separatorChar, '.');
		try {
			return Set.of(Class.forName("org.portailsolidaire." + name + ".package-info")
				.getAnnotation(ApplicationModule.class)
				.allowedDependencies());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(name, ex);
		}
	}

	private List<String> tables() {
		return this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
				""").query(String.class).list();
	}

	/** The tables that entities keep, each with their module. */
	private Map<String, String> kept() {
		Map<String, String> tables = new TreeMap<>();
		MappingMetamodelImplementor model = this.entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
		model.forEachEntityDescriptor(
				(one) -> tables.put(((AbstractEntityPersister) one).getTableName(), module(one.getMappedClass())));
		model.forEachCollectionDescriptor((one) -> {
			String table = ((AbstractCollectionPersister) one).getTableName();
			tables.putIfAbsent(table, module(one.getOwnerEntityPersister().getMappedClass()));
		});
		return tables;
	}

	private static String module(Class<?> entity) {
		String name = entity.getPackageName();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static Map<String, Listed> listed() {
		Map<String, Listed> listed = new TreeMap<>();
		lines("tables-without-entity.txt").forEach((line) -> {
			String[] parts = line.split("\\s+", 3);
			assertThat(parts).as(line).hasSize(3);
			listed.put(parts[0], new Listed(parts[1], parts[2]));
		});
		return listed;
	}

	private static Stream<String> lines(String resource) {
		try {
			return Files.readAllLines(Path.of("src/test/resources", resource))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	private static List<String> texts(Path file) throws IOException {
		List<String> texts = new ArrayList<>();
		for (Matcher text = TEXT.matcher(Files.readString(file)); text.find();) {
			texts.add((text.group(1) != null) ? text.group(1) : text.group(2));
		}
		return texts;
	}

}
