package org.portailsolidaire.office;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.calls.search.SynonymGroups;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The synonyms, as the team edits them. */
class SynonymPagesTests extends ListPagesCase {

	@Test
	void synonymsServeTheNextSearch() {
		assertThat(this.paul.post("/gestion/synonymes", "termes", "zzpuits\r\nZZPUITS\r\nzz eau de source"))
			.hasStatus3xxRedirection();
		this.paul.post("/gestion/synonymes", "termes", "zzpuits\nzz eau de source");
		SynonymGroups.Group group = this.synonyms.all().getLast();
		assertThat(group.terms()).containsExactly("zz eau de source", "zzpuits");
		String page = "/gestion/synonymes/" + group.no();

		assertThat(this.paul.post(page, "version", group.version(), "termes", "zzpuits\nzzforage"))
			.hasStatus3xxRedirection();
		assertThat(this.paul.post(page, "version", group.version(), "termes", "zzpuits\nzzautre")).hasStatus(422)
			.bodyText()
			.contains("pendant que vous écriviez", "zzforage, zzpuits", "zzautre");
		assertThat(this.paul.post(page + "/suppression", "version", group.version())).hasStatus(422);
		String version = this.synonyms.find(group.no()).orElseThrow().version();
		assertThat(this.paul.post(page + "/suppression", "version", version)).hasStatus3xxRedirection();
		assertThat(Team.location(this.paul.post(page + "/suppression", "version", version))).endsWith("fait=rien");
		assertThat(acts("SYN%")).containsExactly("SYNONYMS_ADDED", "SYNONYMS_CHANGED", "SYNONYMS_REMOVED");
	}

	@Test
	void clicksAtTheSameMomentAddAGroupOnce() throws Exception {
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			CyclicBarrier together = new CyclicBarrier(4);
			List<Future<MvcTestResult>> clicks = Stream
				.of("zzun\nzzdeux", "zzdeux\nzzun", "ZZUN\nzzdeux", "zzun\nzzdeux")
				.map((terms) -> hands.submit(() -> {
					together.await();
					return this.paul.post("/gestion/synonymes", "termes", terms);
				}))
				.toList();
			for (Future<MvcTestResult> click : clicks) {
				assertThat(Team.location(click.get())).endsWith("fait=ajoute");
			}
		}

		assertThat(this.synonyms.all().stream().filter((group) -> group.terms().contains("zzdeux"))).hasSize(1);
		assertThat(acts("SYN%")).containsExactly("SYNONYMS_ADDED");
	}

	@Test
	void aGroupDoesNotBecomeThatOfAnother() {
		this.paul.post("/gestion/synonymes", "termes", "zzun\nzzdeux");
		this.paul.post("/gestion/synonymes", "termes", "zztrois\nzzquatre");
		SynonymGroups.Group second = this.synonyms.all().getLast();

		assertThat(this.paul.post("/gestion/synonymes/" + second.no(), "version", second.version(), "termes",
				"ZZdeux\nzzun"))
			.hasStatus(422)
			.bodyText()
			.contains("Un autre groupe a déjà ces termes", "ZZdeux");
		assertThat(this.synonyms.find(second.no())).contains(second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "seul", "eau\nEAU\nÉau", "a\nb", "un deux trois quatre cinq\nzz", "\u0000\n\u0001",
			"123\n456" })
	void refusesGroupsThatWouldServeNoSearch(String terms) {
		assertThat(this.paul.post("/gestion/synonymes", "termes", terms)).hasStatus(422)
			.bodyText()
			.contains("href=\"#termes\"");
	}

}
