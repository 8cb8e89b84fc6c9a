package org.portailsolidaire.reference;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The 17 sustainable development goals, by number. Read once when the application starts.
 */
@Component
public class Sdgs {

	private final List<Sdg> goals;

	Sdgs(JdbcClient jdbc) {
		this.goals = List.copyOf(jdbc.sql("""
				select number, short_fr, title_fr, short_en, title_en, colour from sdg order by number
				""").query(Sdg.class).list());
	}

	/** The 17 goals. */
	public List<Sdg> all() {
		return this.goals;
	}

	/** The goal of that number, 1 to 17; nothing for any other number. */
	public Optional<Sdg> find(int number) {
		return this.goals.stream().filter((goal) -> goal.number() == number).findFirst();
	}

}
