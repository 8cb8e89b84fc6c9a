package db.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import db.migration.CldrZones.Member;
import db.migration.CldrZones.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class CldrZonesTests {

	private final List<Row> rows = new CldrZones().rows();

	@Test
	void namesAndPlacesACountry() {
		assertThat(this.rows).contains(new Row("TG", "COUNTRY", "011", "Togo", "Togo"),
				new Row("011", "SUBREGION", "002", "Afrique occidentale", "Western Africa"),
				new Row("202", "GROUPING", "002", "Afrique subsaharienne", "Sub-Saharan Africa"));
	}

	@Test
	void writesAParentBeforeItsChildren() {
		Set<String> seen = new HashSet<>();
		for (Row row : this.rows) {
			assertThat(row.parent() == null || seen.contains(row.parent())).as(row.code()).isTrue();
			assertThat(seen.add(row.code())).as(row.code()).isTrue();
		}
	}

	@Test
	void keepsTheCountriesOfIsoAndKosovo() {
		assertThat(this.rows).filteredOn((row) -> row.kind().equals("COUNTRY"))
			.hasSize(249)
			.extracting(Row::code)
			.contains("XK", "PS", "WF")
			.doesNotContain("AQ", "AC", "IC", "EU", "ZZ");
	}

	@Test
	void givesTheSubRegionsOfAGrouping() {
		assertThat(new CldrZones().members()).filteredOn((member) -> member.grouping().equals("419"))
			.extracting(Member::member)
			.containsExactly("005", "013", "029");
	}

}
