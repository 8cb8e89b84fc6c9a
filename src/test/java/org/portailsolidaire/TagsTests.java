package org.portailsolidaire;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Every test says what it needs: {@code mvn test -Dgroups=plain} answers in seconds. */
@Tag("plain")
class TagsTests {

	private static final Set<String> NEEDS = Set.of("plain", "portal");

	private static final Set<String> ALL = Set.of("plain", "portal", "browser", "crash", "antivirus", "storage");

	@Test
	void everyTestSaysWhatItNeeds() {
		Set<String> wrong = new TreeSet<>();
		for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
			.importPackages("org.portailsolidaire", "db.migration")) {
			if (type.getSimpleName().endsWith("Tests")) {
				Set<String> tags = tags(type.reflect());
				if (tags.stream().filter(NEEDS::contains).count() != 1 || !ALL.containsAll(tags)) {
					wrong.add(type.getSimpleName() + " " + tags);
				}
			}
		}

		assertThat(wrong).isEmpty();
	}

	private static Set<String> tags(Class<?> type) {
		return AnnotationSupport.findRepeatableAnnotations(type, Tag.class)
			.stream()
			.map(Tag::value)
			.collect(Collectors.toSet());
	}

}
