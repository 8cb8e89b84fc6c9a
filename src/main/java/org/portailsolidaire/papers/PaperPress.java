package org.portailsolidaire.papers;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Prints papers as tagged PDF, one at a time and within a time, so that the site stays
 * quick and within its memory however many are asked.
 */
@Component
public class PaperPress implements DisposableBean {

	/** Between the moment a paper is asked and the moment nobody waits for it. */
	static final Duration LONGEST = Duration.ofSeconds(30);

	private static final int MOST_WAITING = 8;

	private final SpringTemplateEngine templates;

	private final Typesetter typesetter = new Typesetter();

	private final ThreadPoolExecutor press;

	PaperPress(SpringTemplateEngine templates) {
		this.templates = templates;
		this.press = new ThreadPoolExecutor(1, 1, LONGEST.toSeconds(), TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().name("papiers").daemon().factory());
		this.press.allowCoreThreadTimeOut(true);
	}

	/**
	 * Prints a paper.
	 * @param template its name in {@code papiers/}: well-formed, with a title; each of
	 * its {@code h2} with an id is a bookmark
	 * @return a PDF with its tags, its language and its fonts; nothing is fetched for it
	 * @throws PressBusyException when it is not ready in time
	 */
	public byte[] print(String template, Map<String, Object> model, Locale locale) {
		try {
			Future<byte[]> paper = this.press.submit(() -> this.typesetter
				.set(this.templates.process("papiers/" + template, new Context(locale, model))));
			return await(paper, template);
		}
		catch (RejectedExecutionException ex) {
			throw new PressBusyException(template + ", " + MOST_WAITING + " attendent déjà");
		}
	}

	private static byte[] await(Future<byte[]> paper, String template) {
		try {
			return paper.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			paper.cancel(true);
			throw new PressBusyException(template + ", plus de " + LONGEST.toSeconds() + " s");
		}
		catch (InterruptedException ex) {
			paper.cancel(true);
			Thread.currentThread().interrupt();
			throw new PressBusyException(template + ", interrompu");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The paper " + template + " could not be printed", ex.getCause());
		}
	}

	@Override
	public void destroy() {
		this.press.shutdownNow();
	}

}
