package org.portailsolidaire.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class ZoneNamesTests {

	private final Zones zones = new Zones(JdbcClient.create(TestDatabase.dataSource()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Guinée Bissau                          | GW
			guinee-bissau                          | GW
			Guinée                                 | GN
			Guinée (Conakry)                       | GN
			GUINEE EQUATORIALE                     | GQ
			Papouasie Nouvelle Guinée              | PG
			RDC                                    | CD
			R.D.C.                                 | CD
			R D C                                  | CD
			r.d. congo                             | CD
			RD Congo                               | CD
			République Démocratique du Congo (RDC) | CD
			Congo (Kinshasa)                       | CD
			Congo (RDC)                            | CD
			Congo-Kinshasa                         | CD
			Congo Brazzaville                      | CG
			République du Congo                    | CG
			Congo                                  | CD CG
			Corée                                  | KP KR
			Burkina-Faso                           | BF
			burkina                                | BF
			Cote d'Ivoire                          | CI
			Côte d´Ivoire                          | CI
			côte d‘ivoire                          | CI
			COTE DIVOIRE                           | CI
			Côte d ’Ivoire                         | CI
			Birmanie                               | MM
			Myanmar                                | MM
			Myanmar (ex-Birmanie)                  | MM
			Burma                                  | MM
			Sri-Lanka                              | LK
			srilanka                               | LK
			Asie du Sud Est                        | 035
			Asie du Sud-Est                        | 035
			Asie du sud                            | 034
			Afrique de l'ouest                     | 011
			Afrique de l ouest                     | 011
			Afrique occidentale                    | 011
			Afrique Sub-saharienne                 | 202
			Amérique du Nord                       | 021
			Palestine                              | PS
			Territoires Palestiniens               | PS
			Cisjordanie                            | PS
			Macédoine                              | MK
			Macédoine du Nord                      | MK
			République de Macédoine                | MK
			Swaziland                              | SZ
			Cap Vert                               | CV
			îles du Cap-Vert                       | CV
			Timor                                  | TL
			Timor oriental                         | TL
			Laos                                   | LA
			le Laos                                | LA
			Viet Nam                               | VN
			Vietnam                                | VN
			Viêt-Nam                               | VN
			St Vincent                             | VC
			Saint-Vincent et les Grenadines        | VC
			St. Kitts                              | KN
			Ste Lucie                              | LC
			RCA                                    | CF
			Centrafrique                           | CF
			République centrafricaine              | CF
			Trinité                                | TT
			Trinité et Tobago                      | TT
			São Tomé                               | ST
			Soudan                                 | SD
			Sud Soudan                             | SS
			Soudan du Sud                          | SS
			Niger                                  | NE
			Nigéria                                | NG
			la Réunion                             | RE
			Comores (les)                          | KM
			Les îles Comores                       | KM
			Île Maurice                            | MU
			Salomon                                | SB
			République du Bénin                    | BJ
			République islamique de Mauritanie     | MR
			République-Unie de Tanzanie            | TZ
			République populaire de Chine          | CN
			République de Chine                    | TW
			États Unis d'Amérique                  | US
			Royaume du Maroc                       | MA
			République dominicaine                 | DO
			Dominique                              | DM
			Irlande du Nord                        | GB
			Saint-Martin                           | MF
			Togo                                   | TG
			tg                                     | TG
			TGO                                    | TG
			cod                                    | CD
			monde                                  | 001
			international                          | 001
			cad                                    | CAD
			ÉTHIOPIE                               | ET
			E\u0301thiopie                         | ET
			""")
	void knowsAZoneByAnyOfItsNames(String typed, String codes) {
		assertThat(this.zones.named(typed.translateEscapes())).extracting(Zone::code).containsExactly(codes.split(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Atlantide", "le la les", "Mali (sauf le nord)", "République", "Togo Bénin", "(",
			"'", "X", "îles", "Togo !! Mali ??" })
	void knowsNothingElse(String typed) {
		assertThat(this.zones.named(typed)).isEmpty();
	}

	@Test
	void knowsEveryNameWhateverItsSignsAndCase() {
		for (Zone zone : this.zones.all()) {
			for (String name : this.zones.names(zone.code())) {
				Stream
					.of(name, name.toUpperCase(Locale.FRENCH), name.toLowerCase(Locale.FRENCH), name.replace('-', ' '),
							name.replace(' ', '-'), name.replace("’", "'"), name.replace("’", ""), " " + name + " . ",
							Normalizer.normalize(name, Normalizer.Form.NFD),
							Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
					.forEach((typed) -> assertThat(this.zones.named(typed)).as("« %s »", typed)
						.extracting(Zone::code)
						.containsAll(this.zones.named(name).stream().map(Zone::code).toList()));
				assertThat(this.zones.named(name)).as(name).isNotEmpty();
			}
			assertThat(this.zones.named(zone.nameFr())).as(zone.nameFr()).containsExactly(zone);
			assertThat(this.zones.named(zone.nameEn())).as(zone.nameEn()).contains(zone);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Mali, Burkina Faso                     | ML BF
			Mali ; Burkina-Faso ; Niger            | ML BF NE
			Togo et Bénin                          | TG BJ
			le Togo, le Bénin et la Côte d'Ivoire  | TG BJ CI
			Guinée, Guinée Bissau et Congo         | GN GW CD+CG
			Trinité et Tobago                      | TT
			Bosnie et Herzégovine                  | BA
			Mali et Atlantide                      |
			Atlantide                              |
			""")
	void readsAList(String typed, String codes) {
		assertThat(this.zones.listed(typed)
			.stream()
			.map((zones) -> String.join("+", zones.stream().map(Zone::code).toList()))
			.toList()).isEqualTo((codes != null) ? List.of(codes.split(" ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			puits Togo                             | TG         | Togo
			eau Guinée Bissau                      | GW         | Guinée Bissau
			forage en Afrique de l'ouest           | 011        | Afrique de l'ouest
			Asie du Sud Est école                  | 035        | Asie du Sud Est
			santé Congo                            | CD+CG      | Congo
			santé Congo Brazzaville                | CG         | Congo Brazzaville
			femmes R.D.C. 2026                     | CD         | R.D.C
			l'Afrique du Sud                       | ZA         | Afrique du Sud
			écoles du Soudan du Sud                | SS         | Soudan du Sud
			togolaises                             |            |
			le la les                              |            |
			us et coutumes                         |            |
			""")
	void findsANameAmongWords(String typed, String codes, String name) {
		List<Zones.Spoken> found = this.zones.within(typed);
		if (codes == null) {
			assertThat(found).isEmpty();
			return;
		}
		assertThat(found).singleElement().satisfies((spoken) -> {
			assertThat(String.join("+", spoken.zones().stream().map(Zone::code).toList())).isEqualTo(codes);
			assertThat(typed.substring(spoken.start(), spoken.end())).isEqualTo(name);
		});
	}

	@Test
	void takesOneCountryOnly() {
		assertThat(this.zones.country("Congo")).isEmpty();
		assertThat(this.zones.country("Afrique")).isEmpty();
		assertThat(this.zones.country("Birmanie")).map(Zone::code).contains("MM");
	}

}
