package org.portailsolidaire.calls.feeds;

import java.io.StringReader;
import java.util.List;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AtomTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	@Test
	void tellsOfOpenAndUpcomingCallsTheNewestFirst() throws Exception {
		Feed feed = feed("/appels.atom");
		assertThat(feed.getEntries()).hasSize(50);
		assertThat(feed.getTitle()).isEqualTo("Appels à projets de solidarité internationale");
		assertThat(feed.getEntries()).extracting(Entry::getPublished).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(feed.getEntries()).extracting(Entry::getId)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.startsWith("urn:uuid:"));
		assertThat(feed.getUpdated())
			.isEqualTo(feed.getEntries().stream().map(Entry::getUpdated).max((a, b) -> a.compareTo(b)).orElseThrow());
	}

	@Test
	void keepsTheCriteriaInItsTitleAndLinks() throws Exception {
		Feed feed = feed("/en/appels.atom?zone=TG&theme=eau&page=3&deplier=002");
		assertThat(feed.getTitle()).isEqualTo("Calls for projects: Togo · Water");
		assertThat(hrefs(feed.getOtherLinks())).containsExactly("http://localhost/en/appels.atom?zone=TG&theme=eau");
		assertThat(hrefs(feed.getAlternateLinks())).containsExactly("http://localhost/en/appels?zone=TG&theme=eau");
		Entry entry = feed.getEntries().getFirst();
		assertThat(hrefs(entry.getAlternateLinks()).getFirst()).startsWith("http://localhost/en/appels/");
		assertThat(entry.getAuthors()).isNotEmpty();
		assertThat(feed.getEntries()).flatExtracting(Entry::getCategories)
			.extracting("term", "label")
			.contains(org.assertj.core.api.Assertions.tuple("eau", "Water and sanitation"));
		assertThat(entry.getSummary().getValue()).contains("Grant:", "Zone:");
	}

	@Test
	void isReadAndCountedInFewStatements() {
		assertThat(this.mvc.get().uri("/appels.atom")).hasStatusOk();
		assertThat(Statements.sent(() -> this.mvc.get().uri("/appels.atom").exchange())).hasSizeBetween(1, 2);
	}

	@Test
	void isNotSentAgainUntilACallClosesOrANewDayBegins() {
		String tag = this.mvc.get().uri("/appels.atom").exchange().getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(tag).isNotNull();
		assertThat(this.mvc.get().uri("/appels.atom").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		this.clock.set("2026-11-24T10:00:00Z");
		assertThat(this.mvc.get().uri("/appels.atom").header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
	}

	@Test
	void holdsWhateverIsAsked() throws Exception {
		for (String query : List.of("?q=%00%EF%BF%BE%01eau", "?q=" + "x".repeat(3000), "?zone=%27%3B--&zone=TG&zone=TG",
				"?q=%3Cscript%3E%5D%5D%3E", "?tri=zz&montant=-1&part=999&page=99999999999",
				"?phase=clos&tri=cloture")) {
			assertThat(feed("/appels.atom" + query).getUpdated()).as(query).isNotNull();
		}
	}

	private Feed feed(String address) throws Exception {
		MvcTestResult result = this.mvc.get().uri(java.net.URI.create(address)).exchange();
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
		return (Feed) new WireFeedInput()
			.build(new StringReader(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8)));
	}

	private static List<String> hrefs(List<Link> links) {
		return links.stream().map(Link::getHref).toList();
	}

}
