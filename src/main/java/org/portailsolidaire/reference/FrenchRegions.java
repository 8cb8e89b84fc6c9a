package org.portailsolidaire.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.Collator;

import org.portailsolidaire.reference.FrenchRegion.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The 18 regions of France and its overseas collectivities. Read once when the
 * application starts.
 */
@Component
public class FrenchRegions {

	private final List<FrenchRegion> seats;

	FrenchRegions(JdbcClient jdbc) {
		Collator french = Collator.getInstance(Locale.FRENCH);
		this.seats = jdbc.sql("select code, name, kind from french_region")
			.query(FrenchRegion.class)
			.list()
			.stream()
			.sorted(Comparator.comparing((FrenchRegion one) -> one.kind() == Kind.COLLECTIVITY)
				.thenComparing(FrenchRegion::name, french::compare))
			.toList();
	}

	/** Where a seat in France can be: the regions, then the overseas collectivities. */
	public List<FrenchRegion> seats() {
		return this.seats;
	}

	/** The region or collectivity of that INSEE code. */
	public Optional<FrenchRegion> find(String code) {
		return this.seats.stream().filter((region) -> region.code().equals(code)).findFirst();
	}

}
