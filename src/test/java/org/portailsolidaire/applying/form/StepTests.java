package org.portailsolidaire.applying.form;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class StepTests {

	@Test
	void theirWordsInAddressesAreTheirs() {
		assertThat(Step.WORDS).isEqualTo(Arrays.stream(Step.values()).map(Step::path).collect(Collectors.joining("|")));
	}

}
