package org.portailsolidaire.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class PlainTextTests {

	/** What texts are made of, and what they are not. */
	private static final String SIGNS = "aàéÉœŒæßøŁıİñçsSeEnN0127 .,;:-/'’‘´`ʼ′()·•‧°º«»\u00a0\u202f\u2010\u2013\u2014\u00ad\u200b\u0301\u0327²½ﬁ_@&+€日ع\ud83d\ude00";

	private static final List<String> PIECES = List.of("réfugié·e·s", "étudiant(e)s", "acteur.rice.s", "chargé-e-s",
			"projet(s)", "O.N.G.", "R.D.C", "ODD 6", "ODD n° 12", "sdgs 3", "PRA/OSIM", "agro-écologie", "d´Ivoire",
			"l’eau", "vends-les", "A.b", "x(e)", "tou·te·s", "12 500,00", "W751234567", "a@b.org");

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Côte d´Ivoire            | cote d ivoire
			côte d‘ivoire            | cote d ivoire
			Agro‑Écologie            | agro ecologie
			agro\u00adécologie       | agroecologie
			PRA/OSIM                 | pra osim
			O.N.G.                   | ong
			R.D.C                    | rdc
			J.C. Dupont              | jc dupont
			réfugié·e·s              | refugies
			réfugié(e)s              | refugies
			réfugié.e.s              | refugies
			réfugié-e-s              | refugies
			acteur·rice·s            | acteurs
			directeur(trice)         | directeur
			projet(s)                | projets
			donne-le                 | donne le
			est-ce                   | est ce
			ODD 6                    | odd6
			ODD n° 6                 | odd6
			ODD6                     | odd6
			O.D.D. 6                 | odd6
			ODD 60000                | odd 60000
			œuvre Ærø straße         | oeuvre aero strasse
			12 500,00 €              | 12 500 00
			« — »                    | ''
			N\u2019Golo              | n golo
			""")
	void takesTheWordsOfAText(String text, String words) {
		assertThat(PlainText.of(text.translateEscapes())).isEqualTo(words);
	}

	@Test
	void joinsWhatSignsOrSpacesPart() {
		assertThat(List.of("agro-écologie", "agro écologie", "Agroécologie", "AGRO‐ECOLOGIE")).map(PlainText::joined)
			.containsOnly("agroecologie");
	}

	@Test
	void comparesAsTheDatabaseDoes() {
		Random random = new Random(11);
		List<String> texts = new ArrayList<>(PIECES);
		int[] signs = SIGNS.codePoints().toArray();
		for (int i = 0; i < 4000; i++) {
			texts.add(random.ints(random.nextInt(1, 12), 0, signs.length + PIECES.size())
				.mapToObj((n) -> (n < signs.length) ? Character.toString(signs[n]) : PIECES.get(n - signs.length))
				.collect(Collectors.joining()));
		}
		List<String> said = this.jdbc
			.sql("select plain_text(t) from unnest(?::text[]) with ordinality as x (t, n) order by n")
			.param(texts.toArray(String[]::new))
			.query(String.class)
			.list();

		assertThat(said).hasSameSizeAs(texts);
		for (int i = 0; i < texts.size(); i++) {
			assertThat(PlainText.of(texts.get(i))).as("« %s »", texts.get(i)).isEqualTo(said.get(i));
		}
	}

	@Test
	void isItsOwnPlainText() {
		Random random = new Random(12);
		int[] signs = SIGNS.codePoints().toArray();
		for (int i = 0; i < 4000; i++) {
			String text = random.ints(random.nextInt(0, 20), 0, signs.length)
				.mapToObj((n) -> Character.toString(signs[n]))
				.collect(Collectors.joining());
			String plain = PlainText.of(text);
			assertThat(PlainText.of(plain)).as("« %s »", text).isEqualTo(plain);
		}
	}

	@ParameterizedTest(name = "« {1} » in « {0} »")
	@CsvSource(delimiter = '|', textBlock = """
			Côte d’Ivoire, Bouaké             | ivoire cote d'      | true
			Côte d’Ivoire, Bouaké             | divoire             | true
			Côte d’Ivoire, Bouaké             | COTE IVOIRE BOUAKE  | true
			Côte d’Ivoire, Bouaké             | bouake togo         | false
			Agro-écologie au Bénin            | agroécologie        | true
			Agroécologie au Bénin             | agro écologie       | true
			PRA/OSIM 2026                     | pra osim            | true
			DOS-2026-00123                    | 00123               | true
			DOS-2026-00123                    | 2026-001            | true
			SIRET 55210055400013              | 552 100 554         | true
			RNA W751234567                    | 1234                | true
			fatou.diop@exemple.org            | Diop exemple        | true
			100 % des femmes                  | 100%                | true
			100 % des femmes                  | %                   | false
			100 % des femmes                  | _                   | false
			100 % des femmes                  | 10_                 | true
			100 % des femmes                  | 2_0                 | false
			O.N.G. de Dakar                   | ong                 | true
			""")
	void findsEachWordInAnyOrder(String text, String typed, boolean found) {
		assertThat(this.jdbc.sql("select searched_text(?) like all (patterns(?))")
			.params(text, typed)
			.query(Boolean.class)
			.single()).isEqualTo(found);
	}

}
