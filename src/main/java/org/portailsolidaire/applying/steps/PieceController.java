package org.portailsolidaire.applying.steps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.Pieces.Joining;
import org.portailsolidaire.applying.applications.Pieces.Result;
import org.portailsolidaire.applying.applications.Pieces.Wanted;
import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.DocumentFacts;
import org.portailsolidaire.platform.documents.DocumentField;
import org.portailsolidaire.platform.documents.DocumentFields;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.DocumentResponse;
import org.portailsolidaire.platform.documents.DocumentWithheldException;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Pieces;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The documents of a dossier: listed, joined, read, taken away. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER + "/documents")
class PieceController {

	private static final String PIECE = "/{piece:[1-9][0-9]{0,2}}";

	private static final String FILE = "fichier";

	private static final int LONGEST_TITLE = 200;

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final Pieces pieces;

	private final Documents documents;

	private final DocumentFields fields;

	PieceController(ApplicationAccess access, ApplicationFrame frame, Pieces pieces, Documents documents,
			DocumentFields fields) {
		this.access = access;
		this.frame = frame;
		this.pieces = pieces;
		this.documents = documents;
		this.fields = fields;
	}

	/** What the call asks to join, and the numbers of what answers it. */
	public record WantedView(String id, String name, String detail, boolean required, List<Integer> there,
			String addPath) {
	}

	/** A document of the dossier. */
	public record PieceView(int number, String title, List<DocumentField.Attached> attached, String removePath) {
	}

	@GetMapping
	String list(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@RequestParam(defaultValue = "") String verifier, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		Words words = this.frame.words(locale);
		Reading reading = this.frame.read(opened, words);
		this.frame.show(reading, Step.DOCUMENTS, fait, words, model);
		this.frame.beside(number, Step.DOCUMENTS, actor, words, model);
		Map<DocumentId, DocumentFacts> facts = new HashMap<>();
		this.documents.find(opened.pieces().stream().map(Piece::document).toList())
			.forEach((one) -> facts.put(one.id(), one));
		model.addAttribute("form", verifier.equals("oui") ? reading.form(Step.DOCUMENTS) : Form.empty());
		model.addAttribute("wanted", wanted(opened));
		model.addAttribute("pieces",
				opened.pieces().stream().map((piece) -> view(opened, piece, facts, words)).toList());
		model.addAttribute("lasting", opened.standing().path() + "/documents");
		return "applications/documents";
	}

	private static List<WantedView> wanted(Opened opened) {
		List<Wanted> all = Pieces.wanted(opened.content(), opened.of(Step.QUESTIONS));
		List<WantedView> views = new ArrayList<>();
		for (Wanted one : all) {
			String detail = one.detail();
			views.add(new WantedView("demande-" + views.size(), one.name(), (detail != null) ? detail : "",
					one.required(),
					opened.pieces()
						.stream()
						.filter((piece) -> one.key().equals(piece.asked()))
						.map(Piece::number)
						.toList(),
					opened.application().path() + "/documents/ajout?demande="
							+ UriUtils.encode(one.key(), StandardCharsets.UTF_8)));
		}
		return views;
	}

	private PieceView view(Opened opened, Piece piece, Map<DocumentId, DocumentFacts> facts, Words words) {
		String path = opened.application().path() + "/documents/" + piece.number();
		return new PieceView(piece.number(), piece.title(), this.fields
			.attached(Stream.ofNullable(facts.get(piece.document())).toList(), (id) -> path, false, words.locale()),
				path + "/retrait");
	}

	@GetMapping("/ajout")
	String form(@PathVariable String number, @RequestParam(defaultValue = "") String demande, Actor actor, Model model,
			Locale locale) {
		Opened opened = writable(number, actor);
		Wanted wanted = asked(opened, demande);
		return page(opened, wanted, demande,
				(wanted != null) ? Form.filled(Map.of("titre", wanted.name())) : Form.empty(), List.of(), model,
				locale);
	}

	@PostMapping
	String join(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(name = FILE, required = false) @Nullable MultipartFile file, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Opened opened = this.access.open(number, actor);
		if (!opened.isWritable(Step.DOCUMENTS)) {
			return closed(opened);
		}
		Form form = Form.of(sent);
		Wanted wanted = asked(opened, form.value("demande"));
		String title = form.text("titre", LONGEST_TITLE, "dossier.pieces.titre.manque");
		List<Reason> reasons = List.of();
		if (file == null || (file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename()))) {
			form.refuse(FILE, "dossier.pieces.fichier.manque");
		}
		else if (!form.isRefused()) {
			Joining joining = join(number, actor, wanted, title, file);
			switch (joining.result()) {
				case JOINED -> {
					return "redirect:" + opened.application().path() + "/documents?fait=joint";
				}
				case REFUSED -> form.refuse(FILE, "documents-durables.fichier.refuse");
				case FULL -> form.refuse(FILE, "dossier.pieces.trop", Pieces.MOST);
				case CLOSED -> {
					return closed(opened);
				}
			}
			reasons = joining.reasons();
		}
		else {
			form.refuse(FILE, "documents.encore");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(opened, wanted, form.value("demande"), form, this.fields.sentences(reasons, locale), model, locale);
	}

	private Joining join(String number, Actor actor, @Nullable Wanted wanted, String title, MultipartFile file) {
		try (CheckedFile checked = this.documents.check(file, DocumentKind.ANY, actor.id())) {
			return checked.reasons().isEmpty() ? this.pieces.join(number, actor, wanted, title, checked)
					: new Joining(Result.REFUSED, checked.reasons());
		}
	}

	private String page(Opened opened, @Nullable Wanted wanted, String asked, Form form, List<String> refusals,
			Model model, Locale locale) {
		Words words = this.frame.words(locale);
		this.frame.show(this.frame.read(opened, words), Step.DOCUMENTS, null, words, model);
		model.addAttribute("form", form);
		model.addAttribute("asked", (wanted != null) ? asked : "");
		model.addAttribute("askedName", (wanted != null) ? wanted.name() : "");
		model.addAttribute("field",
				this.fields.field(FILE, words.text("dossier.pieces.fichier"), DocumentKind.ANY, locale)
					.refused(refusals.isEmpty() ? said(form.problem(FILE), words) : refusals));
		return "applications/document";
	}

	/** The page that says why nothing changes any more, to those who could write. */
	private static String closed(Opened opened) {
		if (!opened.standing().mayWrite()) {
			throw new NotFound();
		}
		return "redirect:" + opened.application().path() + "/documents";
	}

	private static List<String> said(Form.@Nullable Problem problem, Words words) {
		return (problem == null) ? List.of() : List.of(words.text(problem.key(), problem.parameters().toArray()));
	}

	@PostMapping(PIECE + "/retrait")
	String remove(@PathVariable String number, @PathVariable int piece, Actor actor) {
		writable(number, actor);
		if (!this.pieces.remove(number, actor, piece)) {
			throw new NotFound();
		}
		return "redirect:/dossiers/" + number + "/documents?fait=enleve";
	}

	@GetMapping(PIECE)
	DocumentResponse serve(@PathVariable String number, @PathVariable int piece, Actor actor) {
		Opened opened = this.access.open(number, actor);
		Optional<DocumentId> document = opened.pieces()
			.stream()
			.filter((one) -> one.number() == piece)
			.map(Piece::document)
			.findFirst();
		try {
			return DocumentResponse.of(this.documents.open(NotFound.unless(document)));
		}
		catch (DocumentWithheldException ex) {
			throw new NotFound();
		}
	}

	private Opened writable(String number, Actor actor) {
		Opened opened = this.access.open(number, actor);
		if (!opened.isWritable(Step.DOCUMENTS)) {
			throw new NotFound();
		}
		return opened;
	}

	private static @Nullable Wanted asked(Opened opened, String asked) {
		return Pieces.wanted(opened.content(), opened.of(Step.QUESTIONS))
			.stream()
			.filter((one) -> one.key().equals(asked))
			.findFirst()
			.orElse(null);
	}

}
