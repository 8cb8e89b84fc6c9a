package org.portailsolidaire.calls.feeds;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SiteMapTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Test
	void namesEveryPageAndEveryCallInBothLanguages() throws Exception {
		int calls = this.jdbc.sql("select count(*) from findable_call").query(Integer.class).single();
		List<String> addresses = texts("/sitemap.xml", "loc");
		assertThat(addresses)
			.contains("http://localhost/", "http://localhost/en", "http://localhost/api",
					"http://localhost/en/appels/cap-jeunesse-un-an-pour-un-projet")
			.doesNotHaveDuplicates();
		assertThat(addresses.stream().filter((address) -> address.contains("/appels/"))).hasSize(2 * calls);
		assertThat(texts("/sitemap.xml", "lastmod")).hasSize(2 * calls);
		assertThat(Statements.sent(() -> this.mvc.get().uri("/sitemap.xml").exchange())).hasSizeBetween(1, 3);
	}

	@Test
	void hasNoPartsWhileOneFileHoldsAll() {
		assertThat(this.mvc.get().uri("/sitemap-1.xml")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/sitemap-9999999.xml")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void namesItsPartsWhenThereAreSeveral() throws Exception {
		StringWriter text = new StringWriter();
		SiteMapWriter map = new SiteMapWriter(text, "https://exemple.org");
		map.index(3);
		map.end();
		assertThat(text.toString()).contains("<sitemapindex", "<loc>https://exemple.org/sitemap-3.xml</loc>")
			.doesNotContain("sitemap-4");
	}

	@Test
	void isNotSentTwice() {
		String tag = this.mvc.get().uri("/sitemap.xml").exchange().getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.mvc.get().uri("/sitemap.xml").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void tellsRobotsWhereItIs() {
		assertThat(this.mvc.get().uri("/robots.txt")).hasStatusOk()
			.bodyText()
			.contains("Sitemap: http://localhost/sitemap.xml", "Disallow: /*?*deplier=");
	}

	@Test
	void sparesSearchEnginesFineFilters() {
		assertThat(this.mvc.get().uri("/appels?zone=TG&theme=eau")).bodyText()
			.doesNotContain("noindex")
			.contains("rel=\"canonical\" href=\"http://localhost/appels?zone=TG&amp;theme=eau\"");
		assertThat(this.mvc.get().uri("/appels?zone=TG&theme=eau&odd=6&tri=recent")).bodyText()
			.contains("content=\"noindex\"", "href=\"http://localhost/appels?zone=TG&amp;theme=eau&amp;odd=6\"",
					"href=\"/appels.atom?zone=TG&amp;theme=eau&amp;odd=6&amp;tri=recent\"");
	}

	@Test
	void describesEachPageInItsOwnWordsAndSparesPrivateOnes() {
		String generic = "name=\"description\" content=\"Les appels à projets";
		assertThat(this.mvc.get().uri("/appels")).bodyText().contains(generic);
		assertThat(this.mvc.get().uri("/appels/cap-jeunesse-un-an-pour-un-projet")).hasStatusOk()
			.bodyText()
			.contains("name=\"description\" content=\"")
			.doesNotContain(generic, "content=\"noindex\"");
		assertThat(this.mvc.get().uri("/connexion")).bodyText().contains("content=\"noindex\"");
	}

	private List<String> texts(String address, String element) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(
					this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray()));
		NodeList nodes = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", element);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			texts.add(nodes.item(i).getTextContent());
		}
		return texts;
	}

}
