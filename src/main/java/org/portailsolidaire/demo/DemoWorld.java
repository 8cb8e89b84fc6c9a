package org.portailsolidaire.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.ImportReport;
import org.portailsolidaire.calls.search.CallIndex;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo world: real calls with their real dates, and made-up ones dated from the day
 * the world is made, so that some are always open, closing, to come and closed.
 */
@Component
class DemoWorld {

	private final JdbcClient jdbc;

	private final CallImport callImport;

	private final CallIndex index;

	private final BlankModels models;

	private final ResourcePatternResolver resources;

	private final DemoMembers members;

	private final DemoApplications applications;

	private final DemoNotice notice;

	private final Clock clock;

	DemoWorld(JdbcClient jdbc, CallImport callImport, CallIndex index, BlankModels models,
			ResourcePatternResolver resources, DemoMembers members, DemoApplications applications, DemoNotice notice,
			Clock clock) {
		this.jdbc = jdbc;
		this.callImport = callImport;
		this.index = index;
		this.models = models;
		this.resources = resources;
		this.members = members;
		this.applications = applications;
		this.notice = notice;
		this.clock = clock;
	}

	/** Makes the world in a database that has no call yet; whether it did. */
	@Transactional
	boolean make() throws IOException {
		if (this.jdbc.sql("select exists (select from call)").query(Boolean.class).single()) {
			return false;
		}
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		this.jdbc.sql("insert into demo_world (created_on) values (?)").param(today).update();
		load("db/demo/appels-reels.csv", null, Map.of());
		load("db/demo/appels-demo.json", today, storeModels());
		PersonId holder = this.members.make();
		this.applications.make(holder,
				new ClassPathResource("db/demo/dossiers-demo.json").getContentAsString(StandardCharsets.UTF_8), today);
		this.index.indexEverything();
		this.notice.refresh();
		return true;
	}

	private Map<String, UUID> storeModels() throws IOException {
		Map<String, UUID> stored = new HashMap<>();
		for (Resource model : this.resources.getResources("classpath:db/demo/modeles/*.od?")) {
			String name = Objects.requireNonNull(model.getFilename());
			stored.put(name, this.models.store(name, model.getContentAsByteArray()));
		}
		return stored;
	}

	private void load(String file, @Nullable LocalDate relativeTo, Map<String, UUID> storedModels) throws IOException {
		try (InputStream input = new ClassPathResource(file).getInputStream()) {
			ImportReport report = this.callImport.importFrom(input,
					new CallImport.Options(false, false, relativeTo, storedModels));
			if (report.isRefused()) {
				throw new IllegalStateException(file + "\n" + String.join("\n", report.lines()));
			}
		}
	}

}
