package org.portailsolidaire.people.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.memberships.SpacePagesCase;
import org.portailsolidaire.people.organisations.BoardMember;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.Seat;
import org.portailsolidaire.people.registers.LocalNumber;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The profile as its members write it. */
class ProfilePagesTests extends SpacePagesCase {

	@Test
	void aPageIsWrittenAndReadAgain() {
		this.browser.get(this.standing.path() + "/activites");
		Answer saved = this.browser.post(this.standing.path() + "/activites", "version", "0", "objet",
				"Des puits\r\net des <b>écoles</b>", "salaries", "1", "benevoles", "1 200");

		assertThat(saved.status()).isEqualTo(302);
		assertThat(this.browser.follow(saved).body()).contains("C’est enregistré.");
		assertThat(this.browser.get(this.standing.path() + "/activites").body())
			.contains("et des &lt;b&gt;écoles", "value=\"1200\"", "Écrit par Fanta Diallo")
			.doesNotContain("<b>écoles");
	}

	@Test
	void ofTwoTabsTheSecondLosesNothingAndSeesTheFirst() {
		String path = this.standing.path() + "/activites";
		this.browser.get(path);
		this.browser.post(path, "version", "0", "objet", "Des puits", "salaries", "1", "benevoles", "20");
		this.browser.get(path);
		Answer late = this.browser.post(path, "version", "0", "objet", "Des écoles", "salaries", "1", "benevoles",
				"20");

		assertThat(late.status()).isEqualTo(422);
		assertThat(late.body()).contains("pendant que vous écriviez", ">Des écoles</textarea>", "Des puits",
				"name=\"version\" value=\"1\"");
		assertThat(this.rows.activity(this.standing.organisation()).purpose()).isEqualTo("Des puits");
		assertThat(this.browser.post(path, "version", "1", "objet", "Des écoles", "salaries", "1", "benevoles", "20")
			.status()).isEqualTo(302);
		assertThat(this.rows.activity(this.standing.organisation()).purpose()).isEqualTo("Des écoles");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			identite    | nom           | ''                             | Écrivez le nom officiel
			identite    | rna           | W12                            | W suivi de neuf signes
			identite    | siren         | 732829321                      | n’existe pas
			identite    | siret         | 73282932000075                 | n’existe pas
			identite    | rna           | SIREN 732829320                | numéro SIREN ou SIRET
			identite    | siren         | RNA W751234567                 | numéro RNA
			identite    | siret         | 732 829 320                    | cinq chiffres de plus
			identite    | publication   | 31/02/2026                     | 28/02/2026
			identite    | publication   | 31/03/20                       | 31/03/2020
			identite    | publication   | hier                           | Écrivez une date
			identite    | publication   | 2099-01-01                     | une date jusqu
			identite    | publication   | +999999999-01-01               | Écrivez une date
			identite    | loi           | LOI                            | Choisissez la loi
			coordonnees | region        | 99                             | Choisissez dans la liste
			coordonnees | code-postal   | ABCDE                          | cinq chiffres
			coordonnees | site          | javascript:alert(1)            | adresse d’un site
			coordonnees | site          | aucun.                         | adresse d’un site
			coordonnees | numero-local  | A12345                         | choisissez cette collectivité
			coordonnees | numero-local  | 12                             | sept ou dix chiffres
			activites   | salaries      | beaucoup                       | Écrivez un nombre
			activites   | benevoles     | 99999999999999999999           | nombre entier
			activites   | benevoles     | une douzaine                   | Écrivez un nombre
			activites   | benevoles     | environ 250                    | 250 si
			ressources  | annee-0       | 1066                           | année de quatre chiffres
			ressources  | montant-0     | 12,50                          | <b>Montant en euros, ligne 1
			ressources  | montant-0     | 12.500                         | sans point ni virgule
			ressources  | montant-29    | -1                             | <b>Montant en euros, ligne 30
			bureau      | nom-3         | Awa                            | Écrivez la fonction
			bureau      | fonction-3    | Présidente                     | prénom et le nom
			projets     | pays-0        | ZZ                             | Choisissez dans la liste
			projets     | titre-0       | Puits                          | Choisissez dans la liste
			banque      | iban          | FR7630006000011234567890188    | n’existe pas
			banque      | bic           | ABC                            | 8 ou 11 signes
			banque      | titulaire     | ''                             | titulaire du compte
			""")
	void saysWhatIsWrongAndKeepsWhatWasTyped(String section, String field, String typed, String sentence) {
		String path = this.standing.path() + "/" + section;
		this.browser.get(path);
		Answer answer = this.browser.post(path, fields(section, field, typed));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence, "id=\"erreurs\"", "href=\"#").doesNotContain("??");
		assertThat(this.jdbc.sql("select count(*) from organisation_section where organisation_id = ?")
			.param(this.standing.organisation().value())
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "J.C., J.C.", "N´Golo, N’Golo", "N'Golo, N’Golo", "Yann Le\u00A0Goff, Yann Le Goff",
			"Jean–Marc, Jean-Marc", "J.Martin, J. Martin" })
	void namesAreKeptAsTheyAreEverywhere(String typed, String kept) {
		String path = this.standing.path() + "/bureau";
		this.browser.get(path);
		this.browser.post(path, "version", "0", "nom-0", typed, "fonction-0", "Présidente");

		assertThat(this.rows.board(this.standing.organisation())).extracting(BoardMember::name).containsExactly(kept);
	}

	@Test
	void aSeatInACollectivityIsWrittenWithItsNumber() {
		String path = this.standing.path() + "/coordonnees";
		this.browser.get(path);
		Answer saved = this.browser.post(path, "version", "0", "region", "988", "numero-local", "RIDET 1 234 567.001",
				"code-postal", "98800", "commune", "Nouméa", "site", "été.fr");

		assertThat(saved.status()).isEqualTo(302);
		Seat seat = this.rows.seat(this.standing.organisation());
		assertThat(seat.number()).isEqualTo(new LocalNumber("1234567001"));
		assertThat(seat.site()).isEqualTo("https://été.fr");
		assertThat(this.browser.get(path).body()).contains("value=\"988\" selected", "1\u00A0234\u00A0567.001");
	}

	@ParameterizedTest
	@CsvSource({ "988, 98800, Nouméa, 1234567001", "987, 98713, Papeete, A12345", "975, 97500, Saint-Pierre,",
			"986, 98600, Mata-Utu,", "978, 97150, Saint-Martin,", "977, 97133, Saint-Barthélemy," })
	void aSeatMayBeInAnyCollectivity(String region, String postcode, String town, String number) {
		String path = this.standing.path() + "/coordonnees";
		assertThat(this.browser.get(path).body()).contains("<option value=\"" + region + "\"");
		Answer saved = this.browser.post(path, "version", "0", "region", region, "numero-local",
				(number != null) ? number : "", "rue", "1 rue du Port", "code-postal", postcode, "commune", town);

		assertThat(saved.status()).isEqualTo(302);
		assertThat(this.rows.seat(this.standing.organisation())).extracting(Seat::region, Seat::postcode, Seat::town)
			.containsExactly(region, postcode, town);
	}

	@Test
	void theNumbersOfAnAssociationArePastedAsTheyStand() {
		String path = this.standing.path() + "/identite";
		this.browser.get(path);
		Answer saved = this.browser.post(path, "version", "0", "nom", "\u00A0Racines\u2009´\u00A0 et Relais\u200B",
				"loi", "LAW_1901", "rna", "N° RNA : W9N 1234567", "siren", "SIRET 732 829 320 00074", "publication",
				"1er avril 2019");

		assertThat(saved.status()).isEqualTo(302);
		Identity identity = this.rows.identity(this.standing.organisation()).identity();
		assertThat(identity.name()).isEqualTo("Racines ’ et Relais");
		assertThat(identity.rna()).isEqualTo(new Rna("W9N1234567"));
		assertThat(identity.siren()).isEqualTo(new Siren("732829320"));
		assertThat(identity.publishedOn()).isEqualTo(LocalDate.of(2019, 4, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0001\u0002\u001f\u007f", "<script>alert(1)</script>", "${7*7}",
			"'; drop table", "\uD83D\uDCA7\uD83D\uDCA7", "\u202E", "-1", "1e9", "٣", "x" })
	void answersWhateverIsTyped(String typed) {
		for (String section : SECTIONS) {
			String path = this.standing.path() + "/" + section;
			for (String value : List.of(typed, typed.repeat(400))) {
				this.browser.get(path);
				Answer answer = this.browser.post(path, all(section, value));
				assertThat(answer.status()).as("%s %s", section, typed).isIn(302, 422);
				assertThat(answer.body()).doesNotContain("<script>alert", "??");
				assertThat(this.browser.get(path).status()).isEqualTo(200);
			}
		}
	}

	private static String[] fields(String section, String field, String typed) {
		Map<String, String> right = new LinkedHashMap<>(switch (section) {
			case "identite" -> Map.of("nom", "Essai", "loi", "LAW_1901");
			case "banque" -> Map.of("titulaire", "Essai", "iban", "FR7630006000011234567890189");
			default -> Map.of();
		});
		right.put("version", "0");
		right.put(field, typed);
		return right.entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(entry.getKey(), entry.getValue()))
			.toArray(String[]::new);
	}

	private static String[] all(String section, String value) {
		List<String> names = switch (section) {
			case "identite" -> List.of("nom", "sigle", "loi", "rna", "tribunal", "siren", "siret", "publication");
			case "coordonnees" -> List.of("region", "rue", "code-postal", "commune", "site");
			case "activites" -> List.of("objet", "salaries", "benevoles");
			case "ressources" -> List.of("annee-0", "montant-0", "annee-99999999999", "montant-x");
			case "bureau" -> List.of("nom-0", "fonction-0");
			case "projets" -> List.of("titre-0", "pays-0", "annee-0", "montant-0", "bailleur-0");
			default -> List.of("titulaire", "iban", "bic");
		};
		return Stream.concat(Stream.of("version", value), names.stream().flatMap((name) -> Stream.of(name, value)))
			.toArray(String[]::new);
	}

	@ParameterizedTest
	@CsvSource({ "bureau, nom, fonction", "ressources, annee, montant" })
	void tooManyLinesAreRefusedAndNoneIsLost(String section, String first, String second) {
		String path = this.standing.path() + "/" + section;
		assertThat(this.browser.get(path).body()).contains("30 au plus");
		List<String> fields = new ArrayList<>(List.of("version", "0"));
		for (int line = 0; line < 32; line++) {
			fields.addAll(List.of(first + "-" + line, Integer.toString(1995 + line), second + "-" + line, "1"));
		}
		Answer answer = this.browser.post(path, fields.toArray(String[]::new));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Gardez 30 lignes au plus", "href=\"#" + first + "-30\"", "value=\"2026\"");
		fields.subList(2, 10).clear();
		assertThat(this.browser.post(path, fields.toArray(String[]::new)).status()).isEqualTo(302);
		assertThat(this.browser.get(path).body()).contains("value=\"1997\"", "value=\"2026\"");
	}

	@Test
	void theWholeBankAccountIsNeverShown() {
		String path = this.standing.path() + "/banque";
		this.browser.get(path);
		assertThat(this.browser.post(path, fields("banque", "bic", "AGRIFRPP")).status()).isEqualTo(302);

		assertThat(this.browser.get(path).body()).contains("FR76\u00A0••••\u00A00189").doesNotContain("30006000011");
		assertThat(this.jdbc.sql("select bank_account::text from bank_account where organisation_id = ?")
			.param(this.standing.organisation().value())
			.query(String.class)
			.single()).doesNotContain("30006000011");
	}

	@Test
	void onlyThoseWhoPayReadTheWholeBankAccount() {
		this.browser.get(this.standing.path() + "/banque");
		this.browser.post(this.standing.path() + "/banque", fields("banque", "bic", "AGRIFRPP"));
		BankAccounts accounts = this.portal.getBean(BankAccounts.class);
		Actor staff = this.world.person("Inès", Role.STAFF);

		assertThat(accounts.read(this.standing.organisation(), "Versement", staff)).map(BankAccount::iban)
			.contains("FR7630006000011234567890189");
		assertThat(accounts.read(OrganisationId.next(), "Versement", staff)).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> accounts.read(this.standing.organisation(), "Voir", this.fanta));
	}

}
