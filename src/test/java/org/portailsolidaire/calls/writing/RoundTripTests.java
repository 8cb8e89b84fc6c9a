package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.calls.AmountCheck;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallJson;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.support.PortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every call of the demo world is read from its form as it was written into it. */
@PortalTest
class RoundTripTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Beginning beginning;

	@Autowired
	CallReader reader;

	@Test
	void aCallIsReadFromItsFormAsItIsPublished() {
		List<CallContent> contents = this.jdbc.sql("select content::text from call_version order by call_id")
			.query(String.class)
			.list()
			.stream()
			.map(CallJson::readContent)
			.toList();
		WrittenCall call = new WrittenCall(new CallId(UUID.randomUUID()), null, null, List.of(), "", "x",
				CallState.PUBLISHED, 0, null, null, null, null, null);

		assertThat(contents).hasSizeGreaterThan(30).allSatisfy((content) -> {
			CallContent read = this.reader.read(call, this.beginning.parts(content)).content();
			assertThat(ordered(read)).isEqualTo(ordered(content));
		});
	}

	@Test
	void theDemoWorldAnnouncesWhatItsLinesGive() {
		List<CallContent> contents = this.jdbc.sql("select content::text from call_version order by call_id")
			.query(String.class)
			.list()
			.stream()
			.map(CallJson::readContent)
			.toList();

		assertThat(contents).allSatisfy((content) -> {
			assertThat(AmountCheck.beyond(content)).as(content.title()).isEmpty();
			assertThat(content.lines())
				.allSatisfy((line) -> assertThat(AmountCheck.outside(line, content)).as(content.title()).isEmpty());
		});
	}

	/** Rules in the order in which the form has them. */
	private static CallContent ordered(CallContent call) {
		return call.withLines(call.lines()
			.stream()
			.map((line) -> new Line(line.funderId(), line.funder(), line.funderSlug(), line.title(), line.envelope(),
					line.amounts(), line.rules().stream().sorted(Comparator.comparing(RuleType::of)).toList()))
			.toList());
	}

	@Test
	void fieldsLeftEmptyAreNotThere() {
		assertThat(new Typed(Map.of("a", List.of(" "), "b", List.of("", "x"))).values())
			.isEqualTo(Map.of("b", List.of("x")));
	}

}
