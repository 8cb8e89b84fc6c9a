package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

/** Title, texts, and where one applies. */
public record IdentityPart(String title, String summary, String body, @Nullable String series, Hosting hosting,
		@Nullable String page) {

	public static final int LONGEST_TITLE = 200;

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_BODY = 50_000;

	private static final int LONGEST_SERIES = 120;

	private static final int LONGEST_PAGE = 2000;

	/** The title that lists show; null when there is none to show. */
	static @Nullable String title(Typed typed) {
		String title = typed.one("titre").strip();
		return (title.isEmpty() || title.length() > LONGEST_TITLE) ? null : title;
	}

	static IdentityPart read(Form form) {
		Hosting hosting = form.chosen("hebergement", "ailleurs") ? Hosting.ELSEWHERE : Hosting.HERE;
		String page = new TypedFields(form).page("page", LONGEST_PAGE);
		IdentityPart part = new IdentityPart(form.text("titre", LONGEST_TITLE, "ecrire.titre.manque"),
				Parts.required(form, "resume", LONGEST_SUMMARY, "ecrire.resume.manque"),
				form.lines("presentation", LONGEST_BODY), Parts.orNull(form.optionalText("serie", LONGEST_SERIES)),
				hosting, page);
		if (hosting == Hosting.ELSEWHERE && page == null) {
			form.refuse("page", "ecrire.page.manque");
		}
		return part;
	}

	static Typed typed(CallContent call) {
		return new Filling().put("titre", call.title())
			.put("resume", call.summary())
			.put("presentation", call.body())
			.put("serie", call.series())
			.put("hebergement", (call.hosting() == Hosting.HERE) ? "ici" : "ailleurs")
			.put("page", call.page())
			.typed();
	}

}
