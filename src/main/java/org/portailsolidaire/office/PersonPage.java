package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.Locale;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.people.accounts.PersonRow.Suspension;
import org.portailsolidaire.platform.audit.AuditLog;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a person to administrators. */
@Component
class PersonPage {

	private static final int HISTORY = 20;

	private final StaffFrame frame;

	private final Memberships memberships;

	private final AuditLog log;

	PersonPage(StaffFrame frame, Memberships memberships, AuditLog log) {
		this.frame = frame;
		this.memberships = memberships;
		this.log = log;
	}

	/** An organisation of the person. */
	public record Belonging(String path, String name, String rights) {
	}

	/**
	 * A role that can be given or taken.
	 *
	 * @param word in addresses
	 */
	public record RoleRow(String word, String label, String means, boolean held) {
	}

	String show(PersonRow row, Form form, String done, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("personnes", done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("path", PeopleController.path(row.id()));
		model.addAttribute("person", PeopleController.shown(row, words));
		model.addAttribute("hasCode", row.hasCode());
		model.addAttribute("sessions", row.sessions());
		model.addAttribute("suspension", suspension(row.suspension(), words));
		model.addAttribute("self", row.id().equals(actor.id()));
		model.addAttribute("roles",
				new TreeSet<>(PeopleRegister.GIVEN).stream()
					.map((role) -> new RoleRow(Sayings.word(role), Sayings.role(role, words),
							words.text("gestion.role." + Sayings.word(role) + ".permet"), row.roles().contains(role)))
					.toList());
		model.addAttribute("belongings",
				this.memberships.of(row.id())
					.stream()
					.map((standing) -> new Belonging(OrganisationsController.path(standing.organisation()),
							standing.name(), rights(standing.rights(), words)))
					.toList());
		model.addAttribute("history",
				Line.all(this.log.about(OfficeAct.On.PERSON, row.id().value(), HISTORY, actor), words));
		return "office/personne";
	}

	static String rights(MemberRights rights, Words words) {
		return words.text("membre.droits." + Sayings.word(rights));
	}

	private static @Nullable String suspension(@Nullable Suspension suspension, Words words) {
		return (suspension == null) ? null : words.text("gestion.personne.suspendue.dite",
				Sayings.moment(suspension.since(), words),
				(suspension.by() != null) ? suspension.by() : words.text("gestion.organisation.compte-supprime"),
				suspension.reason());
	}

}
