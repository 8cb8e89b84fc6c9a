package org.portailsolidaire.calls.writing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class SessionTitleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Dotation Microprojets – 43e session, automne|Dotation Microprojets – session, automne",
			"Appel à projets Printemps 2025 – La Guilde|Appel à projets Printemps – La Guilde",
			"Appel à projets de la Guilde (session d'avril 2013)|Appel à projets de la Guilde (session)",
			"Label Paris Co-développement Sud – 8e édition (2013)|Label Paris Co-développement Sud – édition",
			"Actions dans le domaine de l'eau 2021-2022 – Bordeaux Métropole|Actions dans le domaine de l'eau – Bordeaux Métropole",
			"Programmes FONJEP JSI et VVV-SI – session T1-2023|Programmes FONJEP JSI et VVV-SI – session",
			"Appel à initiatives ISI 2|Appel à initiatives ISI", "Appel à projets n° 12|Appel à projets",
			"Appel à projets 2018 du Département d'Ille-et-Vilaine|Appel à projets du Département d'Ille-et-Vilaine",
			"La Francophonie avec Elles – 1re édition (2020)|La Francophonie avec Elles – édition",
			"PPI 5 – appel à projets « moyennes subventions »|PPI – appel à projets « moyennes subventions »",
			"Appel à projets 2020 : Promotion de l'agriculture|Appel à projets : Promotion de l'agriculture" })
	void theNumberAndTheYearOfTheOldSessionGo(String old, String fresh) {
		assertThat(SessionTitle.of(old)).isEqualTo(fresh);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bibliothèques de village", "Initiative 5 % – Mère, enfant, adolescent·e", "Covid-19",
			"Amélioration du dépistage – AP-5PC-2018-03-RO", "2026", "Éclairer 1001 villages", "Les 3 rivières",
			"ODD 6 : l’eau", "Le climat après la COP 21", "Associations de la loi 1901" })
	void aNumberThatIsOfTheNameStays(String title) {
		assertThat(SessionTitle.of(title)).isEqualTo(title);
	}

}
