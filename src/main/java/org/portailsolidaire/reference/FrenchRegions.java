package org.portailsolidaire.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.Collator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The 18 regions of France. Read once when the application starts.
 */
@Component
public class FrenchRegions {

	private final List<FrenchRegion> regions;

	FrenchRegions(JdbcClient jdbc) {
		Collator french = Collator.getInstance(Locale.FRENCH);
		this.regions = jdbc.sql("select code, name, kind from french_region")
			.query(FrenchRegion.class)
			.list()
			.stream()
			.sorted((one, other) -> french.compare(one.name(), other.name()))
			.toList();
	}

	/** The 18 regions, by name as French sorts. */
	public List<FrenchRegion> all() {
		return this.regions;
	}

	/** The region of that INSEE code. */
	public Optional<FrenchRegion> find(String code) {
		return this.regions.stream().filter((region) -> region.code().equals(code)).findFirst();
	}

}
