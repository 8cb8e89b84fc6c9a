package org.portailsolidaire.platform.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every public address, in both languages. */
@PortalServerTest
class PublicPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noneSetsACookieNorOpensASession() {
		for (String path : paths()) {
			Answer answer = RawHttp.get(this.port, path, "Cookie: affichage=sombre");
			assertThat(answer.headers()).as(path).noneMatch((line) -> line.startsWith("set-cookie"));
			assertThat(answer.body()).as(path).doesNotContain("jsessionid");
		}
	}

	@Test
	void eachTellsTheBrowserToRunNothingThatIsNotOurs() {
		List<String> paths = new ArrayList<>(paths());
		paths.add("/nulle-part");
		paths.add("/appels?page=99999");
		for (String path : paths) {
			Answer answer = RawHttp.get(this.port, path);
			assertThat(answer.header("content-security-policy")).as(path)
				.hasValueSatisfying((policy) -> assertThat(policy)
					.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
							"base-uri 'none'")
					.doesNotContain("unsafe", "*"));
			assertThat(answer.header("x-content-type-options")).as(path).contains("nosniff");
			assertThat(answer.header("referrer-policy")).as(path).isPresent();
			assertThat(answer.header("server")).as(path).isEmpty();
			assertThat(answer.header("x-powered-by")).as(path).isEmpty();
		}
	}

	@Test
	void noneHasAnythingInline() {
		for (String path : paths()) {
			Answer answer = RawHttp.get(this.port, path);
			if (answer.isHtml()) {
				assertThat(Html.inlineIn(answer.body())).as(path).isEmpty();
				assertThat(answer.body()).as(path).doesNotContain("??", "${", "#{", "th:");
			}
		}
	}

	@Test
	void noneAsksAnotherHostForAnything() {
		for (String path : paths()) {
			Answer answer = RawHttp.get(this.port, path);
			if (answer.isHtml()) {
				assertThat(Html.found("\\ssrc=\"(https?:)?//[^\"]*", answer.body())).as(path).isEmpty();
				assertThat(Html.found("<link rel=\"(stylesheet|preload|icon|apple-touch-icon)\"[^>]*//[^>]*",
						answer.body()))
					.as(path)
					.isEmpty();
			}
		}
	}

	@Test
	void everyLinkOfTheSiteLeadsSomewhere() {
		List<String> seen = new ArrayList<>();
		for (String path : paths()) {
			Answer answer = RawHttp.get(this.port, path);
			if (!answer.isHtml()) {
				continue;
			}
			for (String link : Html.found("(?<=(href|src)=\")/[^\"#]*", answer.body())) {
				String target = link.replace("&amp;", "&").replace("&#39;", "'");
				if (!seen.contains(target) && seen.size() < 700) {
					seen.add(target);
					Answer found = RawHttp.get(this.port, target);
					assertThat(found.status() == 200 || found.header("location").orElse("").contains("/connexion"))
						.as("%s on %s", target, path)
						.isTrue();
				}
			}
		}
		assertThat(seen).hasSizeGreaterThan(100);
	}

	@Test
	void idsAreUniqueAndLabelsPointToThem() {
		for (String path : paths()) {
			Answer answer = RawHttp.get(this.port, path);
			if (answer.isHtml()) {
				List<String> ids = Html.found("(?<=\\sid=\")[^\"]*", answer.body());
				assertThat(ids).as(path).doesNotHaveDuplicates();
				assertThat(ids).as(path)
					.containsAll(Html.found("(?<=\\s(for|aria-labelledby)=\")[^\" ]+", answer.body()));
				assertThat(ids).as(path).containsAll(Html.found("(?<=<a href=\"#)[^\"]+", answer.body()));
			}
		}
	}

	private List<String> paths() {
		Map<String, Object> model = this.jdbc.sql("select id, name from stored_file limit 1").query().singleRow();
		List<String> slugs = this.jdbc.sql("""
				(select slug from findable_call order by no desc limit 6)
				union (select slug from findable_call where closes_at < '2026-01-01' order by no limit 3)
				union (select slug from findable_call where closes_at is null order by no limit 3)
				union (select slug from findable_call where opens_at > '2026-11-22' order by no limit 2)
				""").query(String.class).list();
		List<String> hosted = this.jdbc.sql("select slug from findable_call where hosted_here order by no limit 2")
			.query(String.class)
			.list();
		List<String> paths = new ArrayList<>();
		for (Routes routes : Routes.GET.values()) {
			for (String path : routes.paths()) {
				List<String> known = path.endsWith("/formulaire.pdf") ? hosted : slugs;
				List<String> filled = path.contains("{slug}")
						? known.stream().map((slug) -> path.replace("{slug}", slug)).toList()
						: List.of(path.replace("{model}", model.get("id") + "/" + model.get("name")));
				filled.forEach((one) -> {
					paths.add(one);
					paths.add(one.equals("/") ? "/en" : "/en" + one);
				});
			}
		}
		paths.add("/appels?phase=clos&page=2");
		paths.add("/appels?zone=TG&theme=sante&montant=12&q=rien");
		paths.add("/en/appels?zone=011&deplier=002&q=eau");
		return paths;
	}

}
