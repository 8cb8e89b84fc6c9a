package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The zones of the world as CLDR groups and names them: world, continents, sub-regions,
 * countries, and the groupings that overlap them. Countries are the codes of ISO 3166-1,
 * and Kosovo; Antarctica is left out: nobody's, and in no continent.
 */
final class CldrZones {

	/** Raise it when this class changes what it writes. */
	static final int CODE_VERSION = 1;

	/** Northern America and Central America, Sub-Saharan Africa, Latin America. */
	private static final List<String> GROUPINGS = List.of("003", "202", "419");

	private static final String WORLD = "001";

	/** CLDR's own region of islands and Antarctica, unknown to the United Nations. */
	private static final String OUTLYING_OCEANIA = "QO";

	private static final String KOSOVO = "XK";

	private static final String UPSERT = """
			insert into zone (code, kind, parent, name_fr, name_en, cldr_version) values (?, ?, ?, ?, ?, ?)
			on conflict (code) do update set kind = excluded.kind, parent = excluded.parent, name_fr = excluded.name_fr,
				name_en = excluded.name_en, cldr_version = excluded.cldr_version, retired_on = null
			""";

	private static final String RETIRE = """
			update zone set retired_on = current_date
			where cldr_version is not null and retired_on is null and not (code = any (?))
			""";

	private final LocaleDisplayNames french = names(ULocale.FRENCH);

	private final LocaleDisplayNames english = names(ULocale.ENGLISH);

	record Row(String code, String kind, @Nullable String parent, String nameFr, String nameEn) {
	}

	record Member(String grouping, String member) {
	}

	static String version() {
		VersionInfo version = LocaleData.getCLDRVersion();
		return version.getMajor() + "." + version.getMinor();
	}

	/** Every zone, a parent always before its children. */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		rows.add(row(WORLD, "WORLD", null));
		for (Region continent : Region.getAvailable(RegionType.CONTINENT)) {
			rows.add(row(continent.toString(), "CONTINENT", WORLD));
		}
		for (Region region : Region.getAvailable(RegionType.SUBCONTINENT)) {
			if (!region.toString().equals(OUTLYING_OCEANIA)) {
				rows.add(row(region.toString(), "SUBREGION", region.getContainingRegion(RegionType.CONTINENT)));
			}
		}
		for (String grouping : GROUPINGS) {
			Region first = Region.getInstance(members(grouping).first());
			rows.add(row(grouping, "GROUPING", first.getContainingRegion(RegionType.CONTINENT)));
		}
		for (String country : countries()) {
			rows.add(row(country, "COUNTRY", subRegion(country)));
		}
		return rows;
	}

	List<Member> members() {
		return GROUPINGS.stream()
			.flatMap((grouping) -> members(grouping).stream().map((member) -> new Member(grouping, member)))
			.toList();
	}

	/**
	 * Adds and renames; deletes nothing: a zone that CLDR gives up keeps its row, and the
	 * date it was given up.
	 */
	void save(Connection connection) throws SQLException {
		List<Row> rows = rows();
		try (var upsert = connection.prepareStatement(UPSERT)) {
			for (Row row : rows) {
				upsert.setString(1, row.code());
				upsert.setString(2, row.kind());
				upsert.setString(3, row.parent());
				upsert.setString(4, row.nameFr());
				upsert.setString(5, row.nameEn());
				upsert.setString(6, version());
				upsert.addBatch();
			}
			upsert.executeBatch();
		}
		try (var retire = connection.prepareStatement(RETIRE)) {
			retire.setArray(1, connection.createArrayOf("text", rows.stream().map(Row::code).toArray()));
			retire.executeUpdate();
		}
		saveMembers(connection);
	}

	private void saveMembers(Connection connection) throws SQLException {
		try (var delete = connection.prepareStatement("delete from zone_member");
				var insert = connection.prepareStatement("insert into zone_member (grouping, member) values (?, ?)")) {
			delete.executeUpdate();
			for (Member member : members()) {
				insert.setString(1, member.grouping());
				insert.setString(2, member.member());
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private Row row(String code, String kind, @Nullable Object parent) {
		return new Row(code, kind, (parent != null) ? parent.toString() : null, this.french.regionDisplayName(code),
				this.english.regionDisplayName(code));
	}

	private static SortedSet<String> members(String grouping) {
		SortedSet<String> members = new TreeSet<>();
		Region.getInstance(grouping).getContainedRegions().forEach((region) -> members.add(region.toString()));
		return members;
	}

	private static Set<String> countries() {
		Set<String> countries = new TreeSet<>(Set.of(Locale.getISOCountries()));
		countries.add(KOSOVO);
		countries.removeIf((country) -> subRegion(country).equals(OUTLYING_OCEANIA));
		return countries;
	}

	private static String subRegion(String country) {
		return Region.getInstance(country).getContainingRegion(RegionType.SUBCONTINENT).toString();
	}

	private static LocaleDisplayNames names(ULocale locale) {
		return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
	}

}
