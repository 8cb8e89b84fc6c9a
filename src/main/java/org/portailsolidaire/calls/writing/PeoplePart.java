package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Contact;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;

/** Who to ask, and who helps. */
record PeoplePart(@Nullable String organisation, List<Contact> contacts, List<String> partners) {

	private static final int LONGEST = 200;

	private static final int LONGEST_PHONE = 40;

	static PeoplePart read(Form form) {
		List<Contact> contacts = new ArrayList<>();
		TypedFields fields = new TypedFields(form);
		for (int number : TypedLines.filled(form, "nom", "role", "courriel", "telephone")) {
			EmailAddress address = fields.email("courriel-" + number);
			contacts.add(new Contact(fields.person("nom-" + number, LONGEST, "ecrire.contact.manque"),
					Parts.line(form, "role-" + number, LONGEST), (address != null) ? address.value() : null,
					Parts.line(form, "telephone-" + number, LONGEST_PHONE)));
		}
		return new PeoplePart(Parts.line(form, "organisme", LONGEST), contacts,
				Parts.list(form, "partenaires", LONGEST));
	}

	static Typed typed(CallContent call) {
		Filling filling = new Filling().put("organisme", call.contactOrganisation())
			.lines("partenaires", call.partners());
		for (int i = 0; i < call.contacts().size(); i++) {
			Contact contact = call.contacts().get(i);
			filling.put("nom-" + i, contact.name())
				.put("role-" + i, contact.role())
				.put("courriel-" + i, contact.email())
				.put("telephone-" + i, contact.phone());
		}
		return filling.typed();
	}

}
