package org.portailsolidaire.platform.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.office.OfficeAct;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The log, through the connection of the application itself. */
@EmptyPortalTest
class AuditTests {

	@Autowired
	Audit audit;

	@Autowired
	AuditLog log;

	@Autowired
	LogOwnership ownership;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager manager;

	private Actor paul;

	private TransactionTemplate transactions;

	@BeforeEach
	void someone() {
		this.paul = new Actor(new PersonId(UUID.randomUUID()), "Paul Nguyen", "paul@agence.example", Locale.FRENCH,
				Set.of(Role.ADMINISTRATOR));
		this.transactions = new TransactionTemplate(this.manager);
	}

	private void record(AuditAct act, String label, Map<String, String> details) {
		this.transactions.executeWithoutResult((status) -> this.audit.record(this.paul, act,
				AuditObject.of(OfficeAct.On.THEME, "eau", label), details));
	}

	private List<AuditEntry> entries(String text) {
		return this.log.find(new AuditLog.Search(this.paul.id(), null, null, null, null, null, text), 1, this.paul)
			.entries();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set person_name = 'X'", "update audit_entry set at = at where false",
			"delete from audit_entry", "delete from audit_entry where id = -1", "truncate audit_entry",
			"truncate audit_entry cascade", "insert into audit_entry select * from audit_entry on conflict do nothing",
			"merge into audit_entry e using (select 1) s on true when matched then delete" })
	void nothingChangesWhatIsWritten(String sql) {
		record(OfficeAct.THEME_CHANGED, "Eau", Map.of());
		long before = count();

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(only ever added to|cannot insert a non-DEFAULT value).*");
		assertThat(count()).isEqualTo(before);
		assertThat(entries("")).singleElement().extracting(AuditEntry::name).isEqualTo("Paul Nguyen");
	}

	@Test
	void notEvenAReplicaChangesIt() {
		record(OfficeAct.THEME_CHANGED, "Eau", Map.of());

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> {
				this.jdbc.sql("set local session_replication_role = replica").update();
				this.jdbc.sql("delete from audit_entry").update();
			}))
			.havingRootCause()
			.withMessageContaining("only ever added to");
	}

	@Test
	void aRoleThatOwnsNothingCannotTakeTheLockAway() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("create role portail_essai").update();
			this.jdbc
				.sql("""
						grant select, insert (at, person_id, person_name, act, object_kind, object_id, object_label, details,
							address, reference) on audit_entry to portail_essai
						""")
				.update();
			assertThat(this.ownership.couldAlter()).isTrue();
			this.jdbc.sql("set local role portail_essai").update();
			assertThat(this.ownership.couldAlter()).isFalse();
			this.audit.record(this.paul, OfficeAct.THEME_CHANGED, AuditObject.list(OfficeAct.On.THEME), Map.of());
			this.jdbc.sql("savepoint before").update();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.jdbc
					.sql("""
							insert into audit_entry (id, at, person_id, person_name, act, object_kind, reference)
							overriding system value values (-1, now(), gen_random_uuid(), 'X', 'THEME_CHANGED', 'THEME', '00000000')
							""")
					.update())
				.havingRootCause()
				.withMessageContaining("permission denied");
			this.jdbc.sql("rollback to before").update();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.jdbc.sql("alter table audit_entry disable trigger all").update())
				.havingRootCause()
				.withMessageContaining("must be owner");
			status.setRollbackOnly();
		});
	}

	private long count() {
		return this.jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
	}

	@Test
	void aLineIsThereWithItsActOrNotAtAll() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.audit.record(this.paul,
				OfficeAct.THEME_CHANGED, AuditObject.list(OfficeAct.On.THEME), Map.of()));
		this.transactions.executeWithoutResult((status) -> {
			this.audit.record(this.paul, OfficeAct.THEME_CHANGED, AuditObject.list(OfficeAct.On.THEME), Map.of());
			status.setRollbackOnly();
		});

		assertThat(entries("")).isEmpty();
	}

	@Test
	void aLineTellsWhoDidWhatWhenAndFromWhere() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("2001:db8::1%eth0");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		try {
			record(OfficeAct.THEME_CHANGED, "Eau", Map.of("avant", "a\u0000b\nc"));
			record(OfficeAct.THEME_CHANGED, "Eau", Map.of());
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
		List<AuditEntry> entries = entries("");

		assertThat(entries).hasSize(2).extracting(AuditEntry::reference).containsOnly(entries.getFirst().reference());
		assertThat(entries.getLast()).returns("2001:db8::1", AuditEntry::address)
			.returns(TestClock.START, AuditEntry::at)
			.returns("THEME_CHANGED", AuditEntry::act)
			.returns("eau", AuditEntry::objectId)
			.returns(Map.of("avant", "a b c"), AuditEntry::details);
	}

	@Test
	void isFoundByTextReferenceAndThing() {
		record(OfficeAct.THEME_CHANGED, "100 % d’eau_x", Map.of("avant", "Forages"));
		record(OfficeAct.THEME_CHANGED, "Énergie", Map.of());
		String reference = entries("Énergie").getFirst().reference();

		assertThat(entries("forage")).hasSize(1);
		assertThat(entries("100 %")).hasSize(1);
		assertThat(entries("eau_x")).hasSize(1);
		assertThat(entries("z%x")).isEmpty();
		assertThat(entries(reference)).isNotEmpty();
		assertThat(this.log.about(OfficeAct.On.THEME, "eau", 1, this.paul)).hasSize(1);
	}

	@Test
	void isReadByAdministratorsOnly() {
		Actor staff = new Actor(this.paul.id(), "Inès", "ines@agence.example", Locale.FRENCH, Set.of(Role.STAFF));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.log.find(new AuditLog.Search(null, null, null, null, null, null, null), 1, staff));
		assertThatIllegalArgumentException().isThrownBy(() -> this.log
			.forEach(new AuditLog.Search(null, null, null, null, null, null, null), staff, (entry) -> {
			}));
	}

}
