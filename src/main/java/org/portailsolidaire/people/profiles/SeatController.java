package org.portailsolidaire.people.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.organisations.Seat;
import org.portailsolidaire.people.registers.LocalNumber;
import org.portailsolidaire.people.registers.TypedCode;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an organisation is. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/coordonnees")
class SeatController extends SectionController<Seat> {

	private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

	private static final int LONGEST_STREET = 200;

	private static final int LONGEST_TOWN = 100;

	private static final int LONGEST_SITE = 500;

	private final ProfileQuery rows;

	private final Profiles profiles;

	private final FrenchRegions regions;

	SeatController(SectionFrame frame, ProfileQuery rows, Profiles profiles, FrenchRegions regions) {
		super(Section.SEAT, frame);
		this.rows = rows;
		this.profiles = profiles;
		this.regions = regions;
	}

	@Override
	Seat load(OrganisationId organisation) {
		return this.rows.seat(organisation);
	}

	@Override
	Map<String, String> fields(Seat seat) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("region", Typed.shown(seat.region()));
		fields.put("numero-local", (seat.number() != null) ? seat.number().readable() : "");
		fields.put("rue", Typed.shown(seat.street()));
		fields.put("code-postal", Typed.shown(seat.postcode()));
		fields.put("commune", Typed.shown(seat.town()));
		fields.put("site", Typed.shown(seat.site()));
		return fields;
	}

	@Override
	@Nullable Seat read(Form form, Standing standing) {
		TypedFields fields = new TypedFields(form);
		String region = fields.optional("region", (code) -> this.regions.find(code).map(FrenchRegion::code),
				"champ.choix");
		LocalNumber number = fields.read("numero-local", LocalNumber::read, "champ.numero-local.");
		if (number != null && !number.collectivity().equals(region)) {
			form.refuse("numero-local", "champ.numero-local.ailleurs");
		}
		String street = fields.line("rue", LONGEST_STREET);
		String postcode = fields.optional("code-postal",
				(code) -> Optional.of(TypedCode.compact(code)).filter((digits) -> POSTCODE.matcher(digits).matches()),
				"champ.code-postal");
		String town = fields.line("commune", LONGEST_TOWN);
		String site = fields.page("site", LONGEST_SITE);
		return form.isRefused() ? null : new Seat(region, number, street, postcode, town, site);
	}

	@Override
	void write(Standing standing, Seat seat, Actor actor) {
		this.profiles.locate(standing.organisation(), seat);
	}

	@Override
	void prepare(Standing standing, Seat saved, Form form, Model model, Words words) {
		model.addAttribute("regions",
				this.regions.seats().stream().map((region) -> new Choice(region.code(), region.name())).toList());
	}

}
