package org.portailsolidaire.people.profiles;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an association is paid. Owners write it; nobody here reads the whole number. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/banque")
class BankController extends SectionController<BankController.Typing> {

	private static final int LONGEST_HOLDER = 140;

	private final BankAccounts accounts;

	BankController(SectionFrame frame, BankAccounts accounts) {
		super(Section.BANK, frame);
		this.accounts = accounts;
	}

	/**
	 * An account as it is typed.
	 *
	 * @param iban absent to keep the one there is
	 * @param masked of the one there is
	 */
	record Typing(String holder, @Nullable String iban, @Nullable String bic, @Nullable String masked) {

		/** Without the number: logs and errors print this. */
		@Override
		public String toString() {
			return "Typing";
		}

	}

	@Override
	MemberRights needed() {
		return MemberRights.OWNER;
	}

	@Override
	Typing load(OrganisationId organisation) {
		return this.accounts.masked(organisation)
			.map((account) -> new Typing(account.holder(), null, account.bic(), account.readable()))
			.orElseGet(() -> new Typing("", null, null, null));
	}

	@Override
	Map<String, String> fields(Typing typing) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("titulaire", typing.holder());
		fields.put("bic", Typed.shown(typing.bic()));
		return fields;
	}

	@Override
	@Nullable Typing read(Form form, Standing standing) {
		TypedFields fields = new TypedFields(form);
		String holder = fields.person("titulaire", LONGEST_HOLDER, "champ.titulaire.vide");
		String iban = fields.read("iban", Iban::read, "champ.iban.");
		if (iban == null && form.value("iban").isBlank() && this.accounts.masked(standing.organisation()).isEmpty()) {
			form.refuse("iban", "champ.iban.vide");
		}
		String bic = fields.read("bic", Iban::readBank, "champ.bic.");
		return form.isRefused() ? null : new Typing(holder, iban, bic, null);
	}

	@Override
	void write(Standing standing, Typing typing, Actor actor) {
		this.accounts.write(standing.organisation(), typing.holder(), typing.iban(), typing.bic());
	}

	@Override
	void prepare(Standing standing, Typing saved, Form form, Model model, Words words) {
		model.addAttribute("masked", saved.masked());
	}

}
