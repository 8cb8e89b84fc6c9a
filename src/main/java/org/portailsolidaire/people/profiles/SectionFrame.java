package org.portailsolidaire.people.profiles;

import java.util.Optional;

import org.portailsolidaire.people.memberships.SpaceFrame;
import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.profiles.SectionVersions.Version;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** What the pages of profiles have in common. */
@Component
record SectionFrame(SpaceAccess access, SpaceFrame space, SectionVersions versions, People people) {

	/** Who wrote a page last, and when; empty for a page never written. */
	String said(Version version, Words words) {
		if (version.by() == null || version.at() == null) {
			return "";
		}
		Optional<String> name = this.people.find(version.by()).map(Person::name);
		String day = words.formats().date(ParisTime.dayOf(version.at()));
		return name.map((person) -> words.text("profil.ecrit-par", person, day))
			.orElseGet(() -> words.text("profil.ecrit-le", day));
	}

}
