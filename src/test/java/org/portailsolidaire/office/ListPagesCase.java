package org.portailsolidaire.office;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.portailsolidaire.calls.search.SynonymGroups;
import org.portailsolidaire.reference.ThemeEditing;
import org.portailsolidaire.reference.ThemeEditing.Edited;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator, and reference lists that are put back after each test. */
@EmptyPortalTest
abstract class ListPagesCase {

	@Autowired
	ApplicationContext portal;

	@Autowired
	ThemeEditing themes;

	@Autowired
	Themes known;

	@Autowired
	Zones zones;

	@Autowired
	SynonymGroups synonyms;

	@Autowired
	JdbcClient jdbc;

	Team paul;

	@BeforeEach
	void someone() {
		this.paul = new Team(this.portal, Role.ADMINISTRATOR);
	}

	@AfterEach
	void asBefore() {
		this.jdbc.sql("update theme set name_fr = 'Sport', active = true, version = 0 where code = 'sport'").update();
		this.jdbc.sql(
				"update theme set position = case code when 'sport' then 430 else 420 end where code in ('sport', 'culture')")
			.update();
		this.jdbc.sql("delete from dac_recipient where valid_from > '2090-01-01'").update();
		this.jdbc.sql("delete from dac_list where valid_from > '2090-01-01'").update();
		this.jdbc.sql(
				"delete from search_synonym where group_no in (select group_no from search_synonym where term like 'zz%')")
			.update();
		this.jdbc
			.sql("delete from synonym_group g where not exists (select from search_synonym s where s.group_no = g.no)")
			.update();
		this.known.refresh();
		this.zones.refresh();
	}

	List<String> acts(String of) {
		return this.jdbc.sql("select act from audit_entry where person_id = ? and act like ? order by id")
			.params(this.paul.person.id().value(), of)
			.query(String.class)
			.list();
	}

	MvcTestResult name(String french, int version) {
		return this.paul.post("/gestion/themes/sport", "nom-fr", french, "nom-en", "Sport", "court-fr", "Sport",
				"court-en", "Sport", "version", Integer.toString(version));
	}

	Edited sport() {
		return this.themes.find("sport").orElseThrow();
	}

}
