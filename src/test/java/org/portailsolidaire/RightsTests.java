package org.portailsolidaire;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.Rights.Owned;
import org.portailsolidaire.Rights.Situation;
import org.portailsolidaire.Rights.Who;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every role on every route, and whose it is where it belongs to someone. */
@EmptyPortalTest
class RightsTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private record Route(HandlerMethod handler, RequestMethod method) {
	}

	private Map<String, Route> routes() {
		Map<String, Route> routes = new TreeMap<>();
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getName().startsWith("org.portailsolidaire")) {
				routes.put(handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName(),
						new Route(handler, method(info)));
			}
		});
		return routes;
	}

	private static RequestMethod method(RequestMappingInfo info) {
		return info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
	}

	@Test
	void everyRouteHasItsRow() {
		assertThat(Rights.ALL.keySet()).containsExactlyInAnyOrderElementsOf(routes().keySet());
	}

	@Test
	void everyRowSaysWhatItsHandlerAsks() {
		routes().forEach((name, route) -> {
			Rights row = Rights.ALL.get(name);
			assertThat(asked(route.handler())).as(name).isEqualTo(row.who());
			assertThat(only(route.handler())).as(name).isEqualTo(row.roles());
		});
	}

	private static Who asked(HandlerMethod handler) {
		Who asked = Who.PUBLIC;
		for (MethodParameter parameter : handler.getMethodParameters()) {
			if (parameter.getParameterType() == Actor.class && !parameter.isOptional()) {
				return parameter.hasParameterAnnotation(Only.class) ? Who.ROLES : Who.SIGNED_IN;
			}
			if (parameter.getParameterType().getSimpleName().equals("SigningIn")) {
				asked = Who.SIGNING_IN;
			}
		}
		return asked;
	}

	private static Set<Role> only(HandlerMethod handler) {
		return Arrays.stream(handler.getMethod().getParameters())
			.map((Parameter parameter) -> parameter.getAnnotation(Only.class))
			.filter((only) -> only != null)
			.findFirst()
			.map((only) -> Set.of(only.value()))
			.orElse(Set.of());
	}

	static Stream<String> rows() {
		return Rights.ALL.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("rows")
	void visitorsAreSentToSignInWhereOneMust(String name) {
		Rights row = Rights.ALL.get(name);
		if (row.owned() == null) {
			MockHttpServletResponse answer = open(routes().get(name), row.path(), null);
			assertThat(isSentToSignIn(answer)).as(name).isEqualTo(row.who() != Who.PUBLIC);
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void eachRoleOpensWhatItMay(String name) {
		Rights row = Rights.ALL.get(name);
		if (row.owned() != null) {
			return;
		}
		for (Role role : Role.values()) {
			Cookie session = new TestPeople(this.portal).session(person(role).id());
			MockHttpServletResponse answer = open(routes().get(name), row.path(), session);
			assertThat(isSentToSignIn(answer)).as("%s, %s", name, role).isFalse();
			assertThat(answer.getStatus()).as("%s, %s", name, role).isNotEqualTo(403).isLessThan(500);
			if (row.who() == Who.ROLES) {
				boolean anothers = (role == Role.FUNDER || role == Role.ADVISER) && row.path().contains("{call}");
				assertThat(answer.getStatus() == 404).as("%s, %s", name, role)
					.isEqualTo(anothers || !row.roles().contains(role));
			}
		}
	}

	private Person person(Role role) {
		return switch (role) {
			case HOLDER -> new TestOrganisations(this.portal).member(OrganisationKind.ASSOCIATION);
			case ADVISER -> new TestOrganisations(this.portal).member(OrganisationKind.NETWORK);
			case FUNDER -> new TestOrganisations(this.portal).member(OrganisationKind.FUNDER);
			case ASSESSOR, JUROR, STAFF, ADMINISTRATOR -> new TestPeople(this.portal).person(role);
		};
	}

	@ParameterizedTest
	@MethodSource("rows")
	void whatIsSomeoneElsesOrInConflictDoesNotExist(String name) {
		Rights row = Rights.ALL.get(name);
		if (row.owned() == null) {
			return;
		}
		TestPeople people = new TestPeople(this.portal);
		for (Situation situation : Situation.values()) {
			Person person = people.person();
			String path = row.owned().apply(this.portal, new Owned(person, situation));
			MockHttpServletResponse answer = open(routes().get(name), path, people.session(person.id()));
			assertThat(answer.getStatus() == 404).as("%s, %s", name, situation).isEqualTo(situation != Situation.OWN);
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void aFunderOpensItsOwnCallsAloneAndItsReadersChangeNothing(String name) {
		Rights row = Rights.ALL.get(name);
		if (!row.path().contains("{call}")) {
			return;
		}
		TestCalls calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		Person person = people.person();
		UUID own = calls.funder(person, MemberRights.EDITOR);
		UUID read = calls.funder(person, MemberRights.READER);
		UUID other = calls.funder(people.person(), MemberRights.OWNER);
		boolean may = row.roles().contains(Role.FUNDER);
		Cookie session = people.session(person.id());
		for (UUID owner : Arrays.asList(own, read, other, null)) {
			String path = row.path().replace("{call}", calls.draft(owner).toString());
			MockHttpServletResponse answer = open(routes().get(name), path, session);
			assertThat(answer.getStatus()).as("%s, %s", name, owner).isLessThan(500);
			boolean reads = read.equals(owner) && routes().get(name).method() == RequestMethod.GET;
			assertThat(answer.getStatus() != 404).as("%s, %s", name, owner)
				.isEqualTo(may && (own.equals(owner) || reads));
		}
	}

	private String path(String path) {
		String known = path.replace("{person}", new TestPeople(this.portal).person().id().value().toString());
		if (known.contains("{dossier}")) {
			TestApplications applications = new TestApplications(this.portal);
			Person owner = new TestPeople(this.portal).person();
			String number = known.contains("{piece}") ? applications.filedWithPiece(owner) : applications.filed(owner);
			return known.replace("{dossier}", number)
				.replace("{piece}", known.contains("{piece}") ? applications.piece(number).toString() : "");
		}
		if (known.contains("{call}")) {
			return known.replace("{call}", new TestCalls(this.portal).draft().toString());
		}
		if (!known.contains("{organisation}")) {
			return known;
		}
		UUID organisation = UUID.randomUUID();
		this.portal.getBean(JdbcClient.class)
			.sql("insert into organisation (id, kind, name, slug) values (?, 'ASSOCIATION', 'Racines', ?)")
			.params(organisation, organisation.toString())
			.update();
		return known.replace("{organisation}", organisation.toString());
	}

	private MockHttpServletResponse open(Route route, String path, @org.jspecify.annotations.Nullable Cookie session) {
		var request = (route.method() == RequestMethod.POST) ? this.mvc.post().uri(path(path))
				: this.mvc.get().uri(path(path));
		if (session != null) {
			request.cookie(session);
			if (route.method() == RequestMethod.POST) {
				request.param("_csrf", new TestPeople(this.portal).token(session));
			}
		}
		return request.exchange().getResponse();
	}

	private static boolean isSentToSignIn(MockHttpServletResponse answer) {
		String location = answer.getHeader("Location");
		return answer.getStatus() == 303 && location != null && location.contains("/connexion");
	}

}
