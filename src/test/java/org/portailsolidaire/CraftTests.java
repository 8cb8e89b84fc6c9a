package org.portailsolidaire;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/** The habits of ARCHITECTURE.md that a machine can check. */
@Tag("plain")
@AnalyzeClasses(packages = "org.portailsolidaire", importOptions = ImportOption.DoNotIncludeTests.class)
class CraftTests {

	private static final Set<String> CLOCKS = Set.of(Instant.class.getName(), LocalDate.class.getName(),
			LocalTime.class.getName(), ZonedDateTime.class.getName(), OffsetDateTime.class.getName(),
			Year.class.getName(), YearMonth.class.getName());

	@ArchTest
	static final ArchRule entitiesAreOfTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule repositoriesAreOfTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule controllersAreOfTheirModule = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(RestController.class)
		.or()
		.areAnnotatedWith(ControllerAdvice.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule timeComesFromAClock = noClasses().should()
		.callMethodWhere(new DescribedPredicate<JavaCall<?>>("it is now() of no clock") {

			@Override
			public boolean test(JavaCall<?> call) {
				return call.getName().equals("now") && CLOCKS.contains(call.getTargetOwner().getName())
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch((type) -> type.isEquivalentTo(Clock.class));
			}

		});

	@ArchTest
	static final ArchRule factsAreInstantsAndDaysAreLocalDates = noClasses().that()
		.doNotHaveSimpleName("AtomWriter") // ROME takes nothing but Date
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(LocalDateTime.class, Date.class)
		.because("a deadline is an instant, a legal day is a LocalDate");

	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().should()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Dto")
		.orShould()
		.haveSimpleNameEndingWith("Desk");

	@ArchTest
	static final ArchRule nothingIsPrinted = noClasses().should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.orShould()
		.callMethod(Throwable.class, "printStackTrace")
		.orShould()
		.callMethod(Throwable.class, "printStackTrace", PrintStream.class);

	@ArchTest
	static final ArchRule entitiesHaveNoSetter = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameStartingWith("set");

	private static final Set<String> PAGES = Set.of("org.springframework.ui", "org.springframework.web.servlet",
			"org.springframework.web.server", "org.springframework.http", "jakarta.servlet");

	@ArchTest
	static void actsKnowNothingOfPages(JavaClasses classes) {
		assertThat(classes.stream()
			.filter((type) -> isTransactional(type)
					&& type.getDirectDependenciesFromSelf().stream().anyMatch((one) -> isOfPages(one.getTargetClass())))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toSet())).isEmpty();
	}

	private static boolean isTransactional(JavaClass type) {
		return !type.isAnnotatedWith(Controller.class) && (type.isAnnotatedWith(Transactional.class)
				|| type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(Transactional.class)));
	}

	private static boolean isOfPages(JavaClass type) {
		return type.getFullName().equals("org.portailsolidaire.platform.site.Form")
				|| type.getFullName().equals("org.portailsolidaire.platform.site.Words")
				|| PAGES.stream().anyMatch((pages) -> type.getPackageName().startsWith(pages));
	}

	/** Kept for the instruction of dossiers, which will begin with it. */
	private static final Set<String> UNHEARD = Set.of("ApplicationSubmitted");

	private static final Pattern TOLD = Pattern.compile("(?:registerEvent|publishEvent)\\(\\s*new (\\w+)");

	private static final Pattern HEARD = Pattern
		.compile("@(?:Transactional|Application)?EventListener[^{;]*?\\(\\s*(\\w+) \\w+\\)");

	@ArchTest
	static void everyEventIsHeard(JavaClasses classes) throws IOException {
		Set<String> told = new TreeSet<>();
		Set<String> heard = new TreeSet<>(UNHEARD);
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				TOLD.matcher(source).results().forEach((one) -> told.add(one.group(1)));
				HEARD.matcher(source).results().forEach((one) -> heard.add(one.group(1)));
			}
		}
		assertThat(told).isNotEmpty().isSubsetOf(heard);
	}

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = fields().should()
		.notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

	@ArchTest
	static final ArchRule workIsScheduledByTheRoot = noClasses().that()
		.doNotHaveSimpleName("PortailSolidaire")
		.should()
		.beAnnotatedWith(EnableScheduling.class);

	@ArchTest
	static void whoRunsAPortalKnowsWhatItDoesByItself(JavaClasses classes) throws IOException {
		assertThat(Files.readString(Path.of("docs/exploitation.md"))).contains(classes.stream()
			.filter((type) -> type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(Scheduled.class)))
			.map((type) -> "`" + type.getSimpleName() + "`")
			.toList());
	}

	private static final Set<String> ADDRESSES = Set.of("getRequestURI", "getServletPath");

	@ArchTest
	static final ArchRule aPageIsNotKnownByTheEndOfItsAddress = noClasses()
		.that(new DescribedPredicate<JavaClass>("read the address of a request") {

			@Override
			public boolean test(JavaClass type) {
				return type.getMethodCallsFromSelf()
					.stream()
					.anyMatch((call) -> ADDRESSES.contains(call.getName())
							&& call.getTargetOwner().isAssignableTo(HttpServletRequest.class));
			}

		})
		.should()
		.callMethod(String.class, "endsWith", String.class)
		.because("a page asks for what is beside it");

	@ArchTest
	static final ArchRule packagesAreFlat = classes().should()
		.resideInAnyPackage("org.portailsolidaire", "org.portailsolidaire.*", "org.portailsolidaire.*.*",
				"org.portailsolidaire.platform.documents.*")
		.because("a module is one flat package, in a family or alone; documents has modules of its own");

	@ArchTest
	static final ArchRule interfacesHaveSeveralAnswers = classes().that()
		.areInterfaces()
		.and()
		.areTopLevelClasses()
		.and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Repository.class)))
		.and(DescribedPredicate.not(JavaClass.Predicates.simpleName("package-info")))
		.should(HaveSeveralImplementations.INSTANCE)
		.allowEmptyShould(true);

}
