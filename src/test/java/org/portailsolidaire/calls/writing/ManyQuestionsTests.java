package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call of two hundred questions costs the database no more than one of a single one.
 */
@EmptyPortalTest
class ManyQuestionsTests {

	private static final int QUESTIONS = 200;

	private static final int MOST_STATEMENTS = 12;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Test
	void pagesSendAsManyStatementsForTwoHundredQuestionsAsForOne() {
		TestCalls calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(people.person(Role.STAFF).id());
		UUID one = calls.whole(null);
		UUID many = calls.whole(null);
		question(calls, one, 0);
		for (int i = 0; i < QUESTIONS; i++) {
			question(calls, many, i);
		}
		for (String page : List.of("", "/identite", "/questions", "/question-2", "/apercu", "/apercu/formulaire")) {
			String path = "/gestion/appels/%s" + page;
			this.mvc.get().uri(path.formatted(one)).cookie(session).exchange();
			List<String> few = Statements
				.sent(() -> assertThat(this.mvc.get().uri(path.formatted(one)).cookie(session)).hasStatusOk());
			this.mvc.get().uri(path.formatted(many)).cookie(session).exchange();
			List<String> all = Statements
				.sent(() -> assertThat(this.mvc.get().uri(path.formatted(many)).cookie(session)).hasStatusOk());

			assertThat(all).as(page).isEqualTo(few).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
		}
	}

	private void question(TestCalls calls, UUID call, int number) {
		PartId question = this.portal.getBean(Items.class)
			.add(call, Section.QUESTION, "yes-no", Writer.of(calls.paul()));
		calls.type(call, question.path(), "intitule", "Question " + number);
	}

}
