package org.portailsolidaire.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One word of five hundred letters, or as many as fit, in every text that a person
 * writes: no page is wider than its window. The demo world of this test is its own.
 */
@BrowserTest
@TestPropertySource(properties = "essai=mots-longs")
class LongWordsTests {

	private static final int[] WIDTHS = { 1440, 320 };

	/** Fills what is there with the longest word that its rules let in. */
	private static final String FILL = """
			do $$
			declare
				place record;
				letters int;
			begin
				set local session_replication_role = replica;
				for place in select * from (values
					('person', 'given_name'), ('person', 'family_name'), ('organisation', 'short_name'),
					('organisation', 'purpose'), ('organisation', 'town'), ('organisation', 'street'),
					('organisation', 'tribunal'), ('application_document', 'title'), ('application_transition', 'reason'),
					('application_filing', 'signer'), ('application_filing', 'quality'), ('bank_account', 'holder'),
					('board_member', 'name'), ('board_member', 'function'), ('earlier_project', 'title'),
					('earlier_project', 'funder'), ('call', 'title'), ('call', 'summary'), ('call', 'body'),
					('call', 'who_can_apply'), ('call', 'contact_organisation'), ('call', 'series'),
					('call_milestone', 'label'), ('call_version', 'note'), ('call_writing', 'title'),
					('call_writing', 'publish_note'), ('call_writing', 'returned_for'), ('change_point', 'asked'),
					('change_point', 'reply'), ('dac_list', 'source'), ('document', 'name'), ('exchange_message', 'body'),
					('funding_line', 'title'), ('holder_project', 'title'), ('message', 'subject'), ('message', 'title'),
					('message', 'body'), ('message', 'name'), ('remark', 'text'), ('evaluation_criterion', 'name_fr'),
					('evaluation_criterion', 'guidance_fr'), ('findable_call', 'title'), ('findable_call', 'summary')
				) as places (of, field) loop
					foreach letters in array array[500, 200, 150, 120, 100, 80, 40] loop
						begin
							execute format('update %1$I set %2$I = repeat(''m'', %3$s) where %2$I is not null', place.of,
								place.field, letters);
							exit;
						exception when check_violation then null;
						end;
					end loop;
				end loop;
				update organisation set name = repeat('m', 150) || replace(id::text, '-', '');
				update findable_call set funders = (select array_agg(repeat('f', 200) || one) from unnest(funders) as one);
				update application_field set typed = (
					select coalesce(jsonb_agg(case when one ~ '^[[:alpha:]’ ,.]{9,}' then to_jsonb(repeat('m', 500))
						else to_jsonb(one) end), '[]') from jsonb_array_elements_text(typed) as one);
			end $$
			""";

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noPageIsWiderThanItsWindow(Visitor visitor) {
		this.jdbc.sql(FILL).update();
		assertThat(
				this.jdbc.sql("select max(length(typed ->> 0)) from application_field").query(Integer.class).single())
			.isEqualTo(500);
		List<String> wide = new ArrayList<>();
		Page page = visitor.arrive();
		PublicPages.all().forEach((one) -> measure(page, (String) one.get()[1], wide));
		signIn(page, "fanta.diallo@racines-et-relais.example", visitor);
		SpaceAccessibilityTests.PATHS.forEach((path) -> measure(page, path, wide));
		signIn(page, "paul.nguyen@agence.example", visitor);
		BackOfficeTests.PATHS.forEach((path) -> measure(page, BackOfficeTests.known(path, this.jdbc), wide));

		assertThat(wide).isEmpty();
	}

	private void signIn(Page page, String address, Visitor visitor) {
		page.context()
			.addCookies(List.of(new Cookie("session",
					new TestPeople(this.portal)
						.session(this.portal.getBean(People.class).withAddress(address).orElseThrow().id())
						.getValue())
				.setUrl(visitor.at("/"))));
	}

	private static void measure(Page page, String path, List<String> wide) {
		page.navigate(path);
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
				wide.add(path + " at " + width);
			}
		}
	}

}
