package org.portailsolidaire.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;

import org.springframework.validation.BindingResult;

/** Where an organisation is, as typed. */
@NullUnmarked
public record SeatForm(String version, String region, String street, String postcode, String town,
		String site) implements SectionForm {

	private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

	private static final int LONGEST_STREET = 200;

	private static final int LONGEST_TOWN = 100;

	private static final int LONGEST_SITE = 500;

	static SeatForm of(Seat seat, int version) {
		return new SeatForm(Integer.toString(version), seat.region(), seat.street(), seat.postcode(), seat.town(),
				seat.site());
	}

	/** The seat, or nothing when the errors say why. */
	@Nullable Seat toSeat(FrenchRegions regions, BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		String readRegion = fields.optional("region", this.region, (code) -> regions.find(code).map(FrenchRegion::code),
				"champ.choix");
		String readStreet = fields.optionalLine("street", this.street, LONGEST_STREET);
		String readPostcode = fields.optional("postcode", this.postcode,
				(code) -> Optional.of(Typed.compact(code)).filter((digits) -> POSTCODE.matcher(digits).matches()),
				"champ.code-postal");
		String readTown = fields.optionalLine("town", this.town, LONGEST_TOWN);
		String readSite = fields.optional("site", this.site, SeatForm::address, "champ.site");
		return errors.hasErrors() ? null : new Seat(readRegion, readStreet, readPostcode, readTown, readSite);
	}

	/** An address of the web; people leave out its beginning. */
	private static Optional<String> address(String typed) {
		String whole = typed.toLowerCase(Locale.ROOT).matches("https?://.*") ? typed : "https://" + typed;
		try {
			URI uri = new URI(whole);
			boolean fit = uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null
					&& whole.length() <= LONGEST_SITE && !Typed.isUnprintable(whole);
			return fit ? Optional.of(uri.getScheme().toLowerCase(Locale.ROOT) + whole.substring(whole.indexOf(':')))
					: Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
