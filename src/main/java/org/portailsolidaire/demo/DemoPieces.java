package org.portailsolidaire.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Receipt;
import org.portailsolidaire.platform.documents.Upload;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.platform.print.PaperPress;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Pieces;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.filing.Filing;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.sheets.BudgetSheetWriter;
import org.portailsolidaire.applying.steps.ApplicationFrame;

import org.springframework.stereotype.Component;

/** Makes the documents of made-up dossiers, joins them and files those that are filed. */
@Component
class DemoPieces {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final Pieces pieces;

	private final Documents documents;

	private final PaperPress press;

	private final Filing filing;

	private final People people;

	private final Clock clock;

	DemoPieces(ApplicationAccess access, ApplicationFrame frame, Pieces pieces, Documents documents, PaperPress press,
			Filing filing, People people, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.pieces = pieces;
		this.documents = documents;
		this.press = press;
		this.filing = filing;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * A document to make.
	 *
	 * @param demande what the call asks for that it answers, or null
	 * @param fichier its name: a PDF of the texts, a PNG of a sketch, or the budget as
	 * XLSX
	 * @param textes its paragraphs
	 * @param chiffres a table of labels and figures, in turn
	 */
	record Piece(@Nullable String demande, String titre, String fichier, List<String> textes,
			Map<String, String> chiffres) {

		@SuppressWarnings("NullAway")
		Piece {
			textes = (textes != null) ? List.copyOf(textes) : List.of();
			chiffres = (chiffres != null) ? chiffres : Map.of();
		}

	}

	/**
	 * Joins documents to a draft of a person, and files it.
	 * @param quality of who signs; null to leave it a draft
	 */
	void join(String number, PersonId by, List<Piece> made, @Nullable String quality) {
		Person person = this.people.find(by).orElseThrow();
		Actor actor = new Actor(by, person.name(), person.address(), Locale.FRENCH, Set.of(Role.HOLDER));
		Words words = this.frame.words(Locale.FRENCH);
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		made.forEach((piece) -> join(opened, piece, actor, words));
		if (quality != null) {
			Signature signature = new Signature(person.name(), quality,
					Signature.DECLARATIONS.stream().map((one) -> words.text("dossier.declaration." + one)).toList());
			Filing.Outcome result = this.filing.file(number, actor, signature,
					this.access.open(number, actor).edition(), this.clock.instant());
			if (result.result() != Filing.Result.FILED) {
				throw new IllegalStateException(number + " is not filed: " + result.result());
			}
		}
	}

	private void join(Opened opened, Piece piece, Actor actor, Words words) {
		Receipt receipt = this.documents
			.store(new Upload(piece.fichier(), DocumentKind.ANY, new ByteArrayInputStream(bytes(opened, piece, words)),
					actor.id(), opened.standing().organisation().value()));
		switch (receipt) {
			case Receipt.Refused refused -> throw new IllegalStateException(piece.fichier() + " " + refused.reasons());
			case Receipt.Stored stored ->
				this.pieces.add(opened, piece.demande(), piece.titre(), stored.document().id(), actor.id());
		}
	}

	private byte[] bytes(Opened opened, Piece piece, Words words) {
		if (piece.fichier().endsWith(".xlsx")) {
			return BudgetSheetWriter.write(opened.of(Step.BUDGET).form(), opened.content(), words);
		}
		if (piece.fichier().endsWith(".png")) {
			return DemoSketch.png();
		}
		return this.press.print("piece", Map.of("title", piece.titre(), "organisation", opened.standing().name(),
				"texts", piece.textes(), "figures", piece.chiffres()), Locale.FRENCH);
	}

}
