// Written by `npm run openapi` from docs/api/openapi.json; CI fails when it differs.
export interface paths {
    "/v1/places/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 34 provinces */
        get: operations["provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complete a commune as it is typed */
        get: operations["completeCommune"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find the commune of an address, old or new */
        post: operations["resolveAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether declared contents may be sent, on what basis and under what conditions */
        post: operations["screenGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of your list of goods */
        get: operations["listGoodsVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions */
        get: operations["diffGoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Precision and recall of your list, by category */
        get: operations["goodsQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amendments of your list of goods */
        get: operations["listAmendments"];
        put?: never;
        /** Your open draft, made if there is none */
        post: operations["openDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One amendment, with its reasons */
        get: operations["amendmentPage"];
        /** Write what your draft holds */
        put: operations["writeDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an amendment would change */
        get: operations["tryAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand your draft to a second person */
        post: operations["submitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your submitted amendment back */
        post: operations["takeBackAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an amendment go before it begins */
        post: operations["withdrawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an amendment into force, as a second person */
        post: operations["approveAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/amendments/{amendmentId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to an amendment, and why */
        post: operations["refuseAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections to look at */
        get: operations["listCorrections"];
        put?: never;
        /** Say that a screening was wrong; it changes no list by itself */
        post: operations["correctScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goods/corrections/{correctionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a correction into your draft, or dismiss it, and say why */
        post: operations["decideCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/goods/catalogue.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of goods as screening uses it, with basis, conditions and advice */
        get: operations["readPublicCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/goods/catalogue.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a table, RFC 4180 */
        get: operations["readPublicCatalogueTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft and the versions of your terms */
        get: operations["termsDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the draft as it stands now */
        put: operations["saveTermsDraft"];
        post?: never;
        /** Throw the draft away */
        delete: operations["dropTermsDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/draft/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft as the terms from a day on; it never changes afterwards */
        post: operations["publishTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terms of service of an operator as they stand on a day, with all their versions */
        get: operations["readPublicTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all my sessions but this */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation is for */
        get: operations["readInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password, once */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations, by code */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offices of my organisation, by code */
        get: operations["listOffices"];
        put?: never;
        /** Open an office */
        post: operations["openOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an office and all that holds there */
        post: operations["closeOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of my organisation */
        get: operations["listPeople"];
        put?: never;
        /** Add a person and invite them */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a new way in */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take everything back from who leaves */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a duty */
        post: operations["giveDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/duties/{dutyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a duty */
        delete: operations["endDuty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devices of my organisation */
        get: operations["listDevices"];
        put?: never;
        /** Register a device of an office */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a device */
        post: operations["revokeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of my organisation’s machines */
        get: operations["listApiKeys"];
        put?: never;
        /** Issue a key; it is shown this once */
        post: operations["issueApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a key */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a photo of the parcel (JPEG, PNG or WebP) */
        post: operations["takePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own photo that waits for its parcel, or a range of it */
        get: operations["waitingPhoto"];
        put?: never;
        post?: never;
        /** Take back a photo that was not used */
        delete: operations["dropPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photo-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to send a photo (tus creation) */
        post: operations["beginUpload"];
        delete?: never;
        /** What of tus is spoken here */
        options: operations["describeUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photo-uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give an upload up (tus termination) */
        delete: operations["dropUpload"];
        options?: never;
        head?: never;
        /** Send more of a photo, from where it stands */
        patch: operations["sendPiece"];
        trace?: never;
    };
    "/v1/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the sender a one-time code */
        post: operations["askConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/confirmations/{confirmationId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the code the sender read out */
        post: operations["answerConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Senders with a standing identification */
        get: operations["contractSenders"];
        put?: never;
        /** Register a sender identified by contract */
        post: operations["addContractSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-senders/{contractSenderId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a contract at once */
        post: operations["endContractSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/acceptances/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is known of a parcel so far */
        post: operations["previewAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept one parcel */
        post: operations["acceptParcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a parcel was refused, and why */
        post: operations["refuseParcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/acceptances:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept up to 500 parcels, each on its own */
        post: operations["acceptBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an image from a station’s belt (PNG, DICOS or DICOM), by the station’s key */
        post: operations["deliverXray"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the day stands by lanes */
        get: operations["riskOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well the rating finds: the last thirty days, and month by month */
        get: operations["riskQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved in the last seven days against the 28 before */
        get: operations["riskDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 34 provinces and the routes most often rated high, of thirty days */
        get: operations["riskMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule and every learned factor in words, and how often it spoke */
        get: operations["riskFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learned rates of one kind, the highest first, page by page */
        get: operations["riskRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was learned, newest first */
        get: operations["riskModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offices by code: capacity, lanes of today, draws that were followed */
        get: operations["riskOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices/{officeId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what an office can look at in a day; its lanes follow the next night */
        put: operations["setOfficeCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies, newest first */
        get: operations["listRiskPolicies"];
        put?: never;
        /** Draft settings of the policy */
        post: operations["draftRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy: what it changes, and what it would have done */
        get: operations["riskPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a draft on the parcels of past days; the page shows how far that is */
        post: operations["backtestRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft that was tried to a second person */
        post: operations["submitRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let your own draft go */
        post: operations["withdrawRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a policy into force from tomorrow or later, as a second person */
        post: operations["approveRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/policies/{policyId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no, and why */
        post: operations["refuseRiskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what became of a parcel; the same key twice writes it once */
        post: operations["recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/label.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The label of a parcel; each print is recorded */
        get: operations["printLabel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt; each print is recorded */
        get: operations["printReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a parcel by a scanned code */
        post: operations["readLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/goods/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a poster for the wall, A3, with a QR code to the public list */
        get: operations["readGoodsPoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alarms, the nearest deadline first */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms/{alarmId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alarm, with its history */
        get: operations["alarmPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms/{alarmId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an alarm your case */
        post: operations["takeAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms/{alarmId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an alarm with what it was */
        post: operations["closeAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parcels of your offices, masked */
        get: operations["listParcels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole story of a parcel, masked */
        get: operations["parcelPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/entries/{entry}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of the parcel’s story as a proof that anyone can verify offline */
        get: operations["proveLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find parcels by one exact value, for a purpose */
        post: operations["searchParcels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open one group of fields for a purpose; it is recorded */
        post: operations["revealGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reveals/{revealId}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of your own reveal in full, or a range of it; it is recorded once */
        get: operations["openPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms/{alarmId}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person it is about opened */
        get: operations["readsOfAlarm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cut-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may see nothing in clear */
        get: operations["listCutOffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cut-offs/{cutOffId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back what was cut off */
        post: operations["liftCutOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/canaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Canaries, and offices without one */
        get: operations["listCanaries"];
        put?: never;
        /** Make a canary of a test parcel */
        post: operations["plantCanary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports of your offices */
        get: operations["listExports"];
        put?: never;
        /** Ask for a table of personal data */
        post: operations["askExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export: for whom, why, how far */
        get: operations["exportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it leave, as a second person */
        post: operations["approveExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to it, and why */
        post: operations["refuseExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back your own export */
        post: operations["withdrawExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Download your approved export; it is recorded, three times at most */
        post: operations["openExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which export a piece that leaked comes from; the piece is not kept */
        post: operations["traceLeak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracking/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code, if the phone is of the sender or recipient of this item */
        post: operations["askForCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracking/codes/{codeId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the code for a ticket, once */
        post: operations["proveControl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracking/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who looked at your data: with the ticket as bearer; it is recorded */
        post: operations["readHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracking/history/{entry}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of your access history as a proof that anyone can verify offline */
        get: operations["proveAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds of your operator */
        get: operations["listHolds"];
        put?: never;
        /** Keep parcels, or the parcels of persons, beyond their period */
        post: operations["placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One legal hold, with its history */
        get: operations["holdPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parcels a hold keeps, masked */
        get: operations["heldParcels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holds a parcel stands under */
        get: operations["holdsOfParcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add parcels or persons to a hold */
        post: operations["addToHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a hold is still needed */
        post: operations["reviewHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a hold to be let go */
        post: operations["askRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/release/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a hold go, as a second person; what it kept of destroyed days is erased */
        post: operations["approveRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/release/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to a release, or take back your own request */
        post: operations["refuseRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parcels at an office with measures open */
        get: operations["listWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked of a parcel, done or waived */
        get: operations["measuresOfParcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waivers and releases that wait for you */
        get: operations["listMeasureRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures done and waived per office, last 28 days */
        get: operations["waiverRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/measures/{measure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Perform an open measure and say what it showed */
        post: operations["performMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/measures/{measure}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a parcel is let off an open measure */
        post: operations["askWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/measures/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a stopped parcel may go on */
        post: operations["askStopRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/requests/{requestId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a waiver or a release, as a second person */
        post: operations["approveMeasureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/requests/{requestId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to a waiver or a release */
        post: operations["refuseMeasureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** X-ray stations of your operator */
        get: operations["listXrayStations"];
        put?: never;
        /** Register an X-ray station */
        post: operations["addXrayStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/stations/{stationId}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a station a new key */
        post: operations["renewXrayKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/stations/{stationId}/scanner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the scanner is another */
        post: operations["changeXrayScanner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/stations/{stationId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a station and its key */
        post: operations["closeXrayStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Images that wait for your verdict */
        get: operations["xrayQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/images/{imageId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what you see in an image */
        post: operations["judgeXray"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Images whose number is of no parcel */
        get: operations["unmatchedXray"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/images/{imageId}/parcel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an image the number of its parcel */
        post: operations["bindXray"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/images/{imageId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image in full, or a range of it */
        get: operations["openXray"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/xray/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each station finds and misses */
        get: operations["xrayFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/xray": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The X-ray images of a parcel */
        get: operations["xrayOfParcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scan an item: pass, do something, or stop */
        post: operations["recordScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scans of a parcel, newest first */
        get: operations["scansOfParcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods, next erasures, clock, last runs */
        get: operations["retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of nightly runs */
        get: operations["retentionRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{parcelId}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when a parcel can be read */
        get: operations["parcelRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proofs of erasure */
        get: operations["erasureCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proof as a file; see docs/formats/erasure-certificate.md */
        get: operations["erasureCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/period-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another period of a class */
        post: operations["askPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/period-changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person decides: approve */
        post: operations["approvePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/period-changes/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person decides: reject */
        post: operations["rejectPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/clock/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which day it is; two persons end a doubt about the clock */
        post: operations["confirmClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, its witnesses, and logs witnessed here */
        get: operations["witnessStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in/username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with staff code and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the second factor; the first code of a new app turns it on */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the second factor; the first code of a new app turns it on */
        post: operations["verifyBackupCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/verify-authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up an authenticator app */
        post: operations["prepareTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off */
        post: operations["turnOffTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new backup codes; the old ones stop working */
        post: operations["renewBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; every other session ends */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/generate-authenticate-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A challenge for any passkey */
        get: operations["askForPasskey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/generate-register-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A challenge for a new passkey */
        get: operations["askForNewPasskey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/verify-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey of this device */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/list-user-passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My passkeys */
        get: operations["listPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkey/delete-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove one of my passkeys */
        post: operations["removePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/step-up/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor again: a code */
        post: operations["stepUpByTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/step-up/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor again: a passkey */
        post: operations["stepUpByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to verify the log with */
        get: operations["ledgerPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed head of the log */
        get: operations["checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/tile/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hashes of the log, 256 a tile */
        get: operations["tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/add-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cosign a checkpoint of a known log */
        post: operations["addCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key to name in a policy */
        get: operations["witnessKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/{log}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was cosigned last of a log */
        get: operations["witnessedCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    provinces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            fullName: string;
                        }[];
                    };
                };
            };
        };
    };
    completeCommune: {
        parameters: {
            query: {
                province?: string;
                query: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            kind: string;
                            provinceCode: string;
                            provinceName: string;
                            was: string | null;
                        }[];
                    };
                };
            };
        };
    };
    resolveAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        province?: string;
                        provinceName?: string;
                        commune?: string;
                        communeName?: string;
                        rest?: string;
                        code?: string;
                        candidates?: {
                            code: string;
                            name: string;
                            provinceCode: string;
                            provinceName: string;
                        }[];
                    };
                };
            };
        };
    };
    screenGoods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        class: string;
                        category: null | {
                            id: string;
                            nameVi: string;
                            nameEn: string;
                        };
                        basis: null | string;
                        conditions: {
                            id: string;
                            kind: string;
                            vi: string;
                            en: string;
                        }[];
                        items: {
                            text: string;
                            class: string;
                            words: string[];
                        }[];
                        forbiddenByAir: boolean;
                        catalogueVersion: string;
                    };
                };
            };
        };
    };
    listGoodsVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: string;
                            at: string;
                            amendment: null | {
                                /** Format: uuid */
                                id: string;
                                number: number;
                            };
                            inForce: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    diffGoods: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        categories: {
                            id: string;
                            nameVi: string;
                            nameEn: string;
                            class: {
                                /** @enum {unknown} */
                                before: "prohibited" | "conditional";
                                /** @enum {unknown} */
                                after: "prohibited" | "conditional";
                            };
                            basis: {
                                before: string;
                                after: string;
                            };
                            conditions: {
                                added: {
                                    /** @enum {unknown} */
                                    kind: "evidence" | "packing" | "transport";
                                    vi: string;
                                    en: string;
                                }[];
                                removed: {
                                    /** @enum {unknown} */
                                    kind: "evidence" | "packing" | "transport";
                                    vi: string;
                                    en: string;
                                }[];
                            };
                            words: {
                                added: string[];
                                removed: string[];
                                addedCount: number;
                                removedCount: number;
                            };
                        }[];
                        harmless: {
                            added: string[];
                            removed: string[];
                            addedCount: number;
                            removedCount: number;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    goodsQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        phrases: number;
                        right: number;
                        corrections: {
                            open: number;
                            taken: number;
                            dismissed: number;
                        };
                        categories: {
                            id: string;
                            nameVi: string;
                            nameEn: string;
                            /** @enum {unknown} */
                            class: "prohibited" | "conditional";
                            phrases: {
                                meant: number;
                                found: number;
                                wrong: number;
                            };
                            corrections: {
                                meant: number;
                                found: number;
                                wrong: number;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listAmendments: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: null | number;
                            /** @enum {unknown} */
                            state: "draft" | "submitted" | "approved" | "refused" | "withdrawn";
                            changes: number;
                            /** Format: date */
                            from: string;
                            urgent: boolean;
                            draftedBy: null | string;
                            draftedAt: string;
                            decidedBy: null | string;
                            decidedAt: null | string;
                            inForceAt: null | string;
                            own: boolean;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    openDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    amendmentPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: null | number;
                        /** @enum {unknown} */
                        state: "draft" | "submitted" | "approved" | "refused" | "withdrawn";
                        changes: number;
                        /** Format: date */
                        from: string;
                        urgent: boolean;
                        draftedBy: null | string;
                        draftedAt: string;
                        decidedBy: null | string;
                        decidedAt: null | string;
                        inForceAt: null | string;
                        own: boolean;
                        base: number;
                        latest: number;
                        lines: ({
                            /** @enum {unknown} */
                            kind: "term" | "head" | "hint" | "cue" | "exception_off";
                            category: string;
                            words: string[];
                            basis: {
                                law: string;
                            } | {
                                house: string;
                            };
                            reason: string;
                        } | {
                            /** @enum {unknown} */
                            kind: "harmless";
                            words: string[];
                            basis: {
                                law: string;
                            } | {
                                house: string;
                            };
                            reason: string;
                        } | {
                            /** @enum {unknown} */
                            kind: "prohibit";
                            category: string;
                            basis: {
                                law: string;
                            } | {
                                house: string;
                            };
                            reason: string;
                        } | {
                            /** @enum {unknown} */
                            kind: "condition";
                            category: string;
                            condition: {
                                /** @enum {unknown} */
                                kind: "evidence" | "packing" | "transport";
                                vi: string;
                                en: string;
                            };
                            basis: {
                                law: string;
                            } | {
                                house: string;
                            };
                            reason: string;
                        })[];
                        urgency: null | string;
                        answer: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    writeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: ({
                        /** @enum {unknown} */
                        kind: "term" | "head" | "hint" | "cue" | "exception_off";
                        category: string;
                        words: string[];
                        basis: {
                            law: string;
                        } | {
                            house: string;
                        };
                        reason: string;
                    } | {
                        /** @enum {unknown} */
                        kind: "harmless";
                        words: string[];
                        basis: {
                            law: string;
                        } | {
                            house: string;
                        };
                        reason: string;
                    } | {
                        /** @enum {unknown} */
                        kind: "prohibit";
                        category: string;
                        basis: {
                            law: string;
                        } | {
                            house: string;
                        };
                        reason: string;
                    } | {
                        /** @enum {unknown} */
                        kind: "condition";
                        category: string;
                        condition: {
                            /** @enum {unknown} */
                            kind: "evidence" | "packing" | "transport";
                            vi: string;
                            en: string;
                        };
                        basis: {
                            law: string;
                        } | {
                            house: string;
                        };
                        reason: string;
                    })[];
                    /** Format: date */
                    from: string;
                    urgency?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    tryAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diff: {
                            from: string;
                            to: string;
                            categories: {
                                id: string;
                                nameVi: string;
                                nameEn: string;
                                class: {
                                    /** @enum {unknown} */
                                    before: "prohibited" | "conditional";
                                    /** @enum {unknown} */
                                    after: "prohibited" | "conditional";
                                };
                                basis: {
                                    before: string;
                                    after: string;
                                };
                                conditions: {
                                    added: {
                                        /** @enum {unknown} */
                                        kind: "evidence" | "packing" | "transport";
                                        vi: string;
                                        en: string;
                                    }[];
                                    removed: {
                                        /** @enum {unknown} */
                                        kind: "evidence" | "packing" | "transport";
                                        vi: string;
                                        en: string;
                                    }[];
                                };
                                words: {
                                    added: string[];
                                    removed: string[];
                                    addedCount: number;
                                    removedCount: number;
                                };
                            }[];
                            harmless: {
                                added: string[];
                                removed: string[];
                                addedCount: number;
                                removedCount: number;
                            };
                        };
                        phrases: number;
                        corrections: number;
                        changedPhrases: number;
                        changedCorrections: number;
                        lines: {
                            /** @enum {unknown} */
                            of: "phrase" | "correction";
                            text: string;
                            before: {
                                /** @enum {unknown} */
                                class: "prohibited" | "conditional" | "allowed" | "vague";
                                category: null | string;
                            };
                            after: {
                                /** @enum {unknown} */
                                class: "prohibited" | "conditional" | "allowed" | "vague";
                                category: null | string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    submitDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    takeBackAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    withdrawAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approveAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    refuseAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query: {
                state: "open" | "decided";
                amendmentId?: string;
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "open" | "taken" | "dismissed";
                            text: null | string;
                            note: null | string;
                            version: string;
                            shown: {
                                /** @enum {unknown} */
                                class: "prohibited" | "conditional" | "allowed" | "vague";
                                category: null | string;
                            };
                            right: {
                                /** @enum {unknown} */
                                class: "prohibited" | "conditional" | "allowed" | "vague";
                                category: null | string;
                            };
                            saidBy: null | string;
                            saidAt: string;
                            decidedBy: null | string;
                            decidedAt: null | string;
                            amendmentId: null | string;
                            reason: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    correctScreening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    right: {
                        /** @enum {unknown} */
                        class: "prohibited" | "conditional" | "allowed" | "vague";
                        category: null | string;
                    };
                    note?: string;
                    /** Format: uuid */
                    officeId?: string;
                };
            };
        };
        responses: {
            /** @description You said the same before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    decideCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    verdict: "taken";
                    /** Format: uuid */
                    amendmentId: string;
                    reason: string;
                } | {
                    /** @enum {unknown} */
                    verdict: "dismissed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readPublicCatalogue: {
        parameters: {
            query?: {
                date?: string;
                operator?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        validFrom: string;
                        validTo: string | null;
                        operator: null | {
                            code: string;
                            name: string;
                        };
                        groups: {
                            id: string;
                            vi: string;
                            en: string;
                        }[];
                        categories: {
                            id: string;
                            group: string;
                            /** @enum {unknown} */
                            class: "prohibited" | "conditional";
                            nameVi: string;
                            nameEn: string;
                            basis: string;
                            bases: string[];
                            laws: {
                                id: string;
                                short: string;
                                titleVi: string;
                                titleEn: string;
                                validFrom: string;
                                validTo: string | null;
                            }[];
                            conditions: {
                                /** @enum {unknown} */
                                kind: "evidence" | "packing" | "transport";
                                vi: string;
                                en: string;
                            }[];
                            instead: {
                                vi: string;
                                en: string;
                            };
                            neverByAir: string[];
                            words: {
                                terms: string[];
                                heads: string[];
                                hints: string[];
                                cues: string[];
                                pairs: {
                                    first: string[];
                                    then: string[];
                                }[];
                                exceptions: string[];
                                yieldsTo: string[];
                            };
                        }[];
                        harmless: {
                            id: string;
                            /** @enum {unknown} */
                            reach: "after" | "item" | "none";
                            goods: boolean;
                            words: string[];
                        }[];
                        grammar: {
                            joins: string[];
                            negations: string[];
                            vague: string[];
                            vagueHeads: string[];
                            fillers: string[];
                        };
                    };
                };
            };
            /** @description What `If-None-Match` names is still it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readPublicCatalogueTable: {
        parameters: {
            query?: {
                date?: string;
                operator?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What `If-None-Match` names is still it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    termsDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operatorCode: string;
                        draft: null | {
                            textVi: string;
                            textEn: string | null;
                            digest: string;
                            writtenBy: string | null;
                            writtenAt: string;
                        };
                        versions: {
                            version: string;
                            standard: boolean;
                            validFrom: string;
                            validTo: string | null;
                            digest: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                        }[];
                        standard: {
                            textVi: string;
                            textEn: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    saveTermsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    textVi: string;
                    textEn?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        digest: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    dropTermsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    publishTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    validFrom: string;
                    digest: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readPublicTerms: {
        parameters: {
            query?: {
                operator?: string;
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operators: {
                            code: string;
                            name: string;
                        }[];
                        terms: null | {
                            operator: {
                                code: string;
                                name: string;
                            };
                            version: string;
                            standard: boolean;
                            validFrom: string;
                            validTo: string | null;
                            digest: string;
                            textVi: string;
                            textEn: string | null;
                            catalogueVersion: string;
                            versions: {
                                version: string;
                                standard: boolean;
                                validFrom: string;
                                validTo: string | null;
                                digest: string;
                            }[];
                        };
                    };
                };
            };
            /** @description What `If-None-Match` names is still it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            current: boolean;
                            device: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string;
                        name: string;
                        staffCode: string;
                        demo: boolean;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "operator" | "postal_department" | "central_post_office" | "provincial_department" | "steering_committee_389" | "police";
                        };
                        duties: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {unknown} */
                                kind: "service_point" | "transit_warehouse" | "sorting_centre";
                            };
                        }[];
                        permissions: string[];
                        twoFactor: boolean;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staffCode: string;
                        organisationName: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "operator" | "postal_department" | "central_post_office" | "provincial_department" | "steering_committee_389" | "police";
                            code: string;
                            name: string;
                            provinceCode: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listOffices: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            organisationId: string;
                            code: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "service_point" | "transit_warehouse" | "sorting_centre";
                            provinceCode: string;
                            communeCode: string;
                            communeName: string;
                            closedAt: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    openOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @enum {unknown} */
                    kind: "service_point" | "transit_warehouse" | "sorting_centre";
                    communeCode: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        organisationId: string;
                        code: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "service_point" | "transit_warehouse" | "sorting_centre";
                        provinceCode: string;
                        communeCode: string;
                        communeName: string;
                        closedAt: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    closeOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            staffCode: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "active" | "left";
                            duties: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                                office: null | {
                                    /** Format: uuid */
                                    id: string;
                                    code: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    kind: "service_point" | "transit_warehouse" | "sorting_centre";
                                };
                            }[];
                            lastSignInAt: null | string;
                            twoFactor: boolean;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    staffCode: string;
                    name: string;
                    duties: {
                        /** @enum {unknown} */
                        role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                        officeId: null | string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        invitation: {
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    giveDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                    officeId: null | string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    endDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                dutyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "counter" | "handheld" | "scanner" | "printer";
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            revokedAt: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    kind: "counter" | "handheld" | "scanner" | "printer";
                    /** Format: uuid */
                    officeId: string;
                    /** Format: uuid */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lastUsedAt: null | string;
                            revokedAt: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    issueApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    role: "counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer";
                    officeId: null | string;
                    expiresInDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    takePhoto: {
        parameters: {
            query: {
                officeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        width: number;
                        height: number;
                        bytes: number;
                    };
                };
            };
        };
    };
    waitingPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    dropPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: {
                officeId?: string;
            };
            header: {
                "tus-resumable"?: string;
                "upload-length": number;
                "upload-metadata"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    describeUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dropUpload: {
        parameters: {
            query?: never;
            header?: {
                "tus-resumable"?: string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    sendPiece: {
        parameters: {
            query?: never;
            header: {
                "tus-resumable"?: string;
                "upload-offset": number;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        sentTo: string;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    answerConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                confirmationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmed: boolean;
                    };
                };
            };
        };
    };
    contractSenders: {
        parameters: {
            query?: {
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            assurance: "L2" | "L3";
                            /** Format: date */
                            identifiedOn: string;
                            /** Format: date */
                            validTo: string;
                        }[];
                    };
                };
            };
        };
    };
    addContractSender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** Format: date */
                    validTo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    endContractSender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contractSenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    /** @enum {unknown} */
                    itemType?: "letter" | "document" | "packet" | "parcel";
                    /** @enum {unknown} */
                    transportMode?: "road" | "air";
                    identity?: {
                        /** @enum {string} */
                        method: "card_qr";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "mrz";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "declared";
                        name: string;
                        number?: string;
                        /** Format: date */
                        birthDate?: string;
                        /** @enum {unknown} */
                        sex?: "male" | "female";
                    } | {
                        /** @enum {string} */
                        method: "contract";
                        /** Format: uuid */
                        contractSenderId: string;
                    };
                    facePresent?: boolean;
                    sender?: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    recipient?: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    contents?: {
                        description: string;
                        weightGrams: number;
                        declaredValueVnd: number;
                        evidence: {
                            condition: string;
                            note: string;
                        }[];
                    };
                    inspection?: {
                        checklist: {
                            opened: boolean;
                            matchesDeclaration: boolean;
                            nothingProhibited: boolean;
                            packedSafely: boolean;
                        };
                        photoIds: string[];
                        confirmation: {
                            /** @enum {string} */
                            method: "signature";
                            strokes: [
                                number,
                                number
                            ][][];
                        } | {
                            /** @enum {string} */
                            method: "code";
                            /** Format: uuid */
                            confirmationId: string;
                        };
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        identity: null | {
                            ok: boolean;
                            assurance?: string;
                            code?: string;
                            reason?: string;
                        };
                        screening: null | {
                            class: string;
                            category: null | {
                                id: string;
                                nameVi: string;
                                nameEn: string;
                            };
                            basis: null | string;
                            conditions: {
                                id: string;
                                kind: string;
                                vi: string;
                                en: string;
                            }[];
                            items: {
                                text: string;
                                class: string;
                                words: string[];
                            }[];
                            forbiddenByAir: boolean;
                            catalogueVersion: string;
                        };
                        rating: null | {
                            lane: string;
                            reasons: {
                                rule: string;
                                vi: string;
                                en: string;
                            }[];
                            factors: {
                                factor: string;
                                vi: string;
                                en: string;
                                /** @description Share in what raised the learned rating, 0–1 */
                                share: number;
                            }[];
                            /** @description Drawn by chance for a check, whatever the rating */
                            drawn: boolean;
                            measures: string[];
                            openMeasures: string[];
                            waivedBy: string | null;
                            policyVersion: string;
                            modelVersion: string | null;
                        };
                    };
                };
            };
        };
    };
    acceptParcel: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    /** @enum {unknown} */
                    itemType: "letter" | "document" | "packet" | "parcel";
                    /** @enum {unknown} */
                    transportMode: "road" | "air";
                    identity: {
                        /** @enum {string} */
                        method: "card_qr";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "mrz";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "declared";
                        name: string;
                        number?: string;
                        /** Format: date */
                        birthDate?: string;
                        /** @enum {unknown} */
                        sex?: "male" | "female";
                    } | {
                        /** @enum {string} */
                        method: "contract";
                        /** Format: uuid */
                        contractSenderId: string;
                    };
                    facePresent: boolean;
                    sender: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    recipient: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    contents: {
                        description: string;
                        weightGrams: number;
                        declaredValueVnd: number;
                        evidence: {
                            condition: string;
                            note: string;
                        }[];
                    };
                    inspection: {
                        checklist: {
                            opened: boolean;
                            matchesDeclaration: boolean;
                            nothingProhibited: boolean;
                            packedSafely: boolean;
                        };
                        photoIds: string[];
                        confirmation: {
                            /** @enum {string} */
                            method: "signature";
                            strokes: [
                                number,
                                number
                            ][][];
                        } | {
                            /** @enum {string} */
                            method: "code";
                            /** Format: uuid */
                            confirmationId: string;
                        };
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        parcelId: string;
                        itemNumber: string;
                        acceptedAt: string;
                        /** @enum {string} */
                        state: "accepted";
                        repeated: boolean;
                        rating: {
                            lane: string;
                            reasons: {
                                rule: string;
                                vi: string;
                                en: string;
                            }[];
                            factors: {
                                factor: string;
                                vi: string;
                                en: string;
                                /** @description Share in what raised the learned rating, 0–1 */
                                share: number;
                            }[];
                            /** @description Drawn by chance for a check, whatever the rating */
                            drawn: boolean;
                            measures: string[];
                            openMeasures: string[];
                            waivedBy: string | null;
                            policyVersion: string;
                            modelVersion: string | null;
                        };
                        labelUrl: string;
                        receiptUrl: string;
                    };
                };
            };
        };
    };
    refuseParcel: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    /** @enum {unknown} */
                    itemType?: "letter" | "document" | "packet" | "parcel";
                    /** @enum {unknown} */
                    transportMode?: "road" | "air";
                    identity?: {
                        /** @enum {string} */
                        method: "card_qr";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "mrz";
                        text: string;
                    } | {
                        /** @enum {string} */
                        method: "declared";
                        name: string;
                        number?: string;
                        /** Format: date */
                        birthDate?: string;
                        /** @enum {unknown} */
                        sex?: "male" | "female";
                    } | {
                        /** @enum {string} */
                        method: "contract";
                        /** Format: uuid */
                        contractSenderId: string;
                    };
                    facePresent?: boolean;
                    sender?: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    recipient?: {
                        name: string;
                        phone: string;
                        address: {
                            commune: string;
                            rest: string;
                        };
                    };
                    contents?: {
                        description: string;
                        weightGrams: number;
                        declaredValueVnd: number;
                        evidence: {
                            condition: string;
                            note: string;
                        }[];
                    };
                    inspection?: {
                        checklist: {
                            opened: boolean;
                            matchesDeclaration: boolean;
                            nothingProhibited: boolean;
                            packedSafely: boolean;
                        };
                        photoIds: string[];
                        confirmation: {
                            /** @enum {string} */
                            method: "signature";
                            strokes: [
                                number,
                                number
                            ][][];
                        } | {
                            /** @enum {string} */
                            method: "code";
                            /** Format: uuid */
                            confirmationId: string;
                        };
                    } | null;
                    /** @enum {unknown} */
                    ground: "prohibited" | "not_identified" | "inspection_refused" | "contents_differ" | "evidence_missing" | "unsafe_packing" | "state_secret" | "other";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        parcelId: string;
                        refusedAt: string;
                        /** @enum {string} */
                        state: "refused";
                    };
                };
            };
        };
    };
    acceptBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    items: {
                        idempotencyKey: string;
                        /** @enum {unknown} */
                        itemType: "letter" | "document" | "packet" | "parcel";
                        /** @enum {unknown} */
                        transportMode: "road" | "air";
                        identity: {
                            /** @enum {string} */
                            method: "card_qr";
                            text: string;
                        } | {
                            /** @enum {string} */
                            method: "mrz";
                            text: string;
                        } | {
                            /** @enum {string} */
                            method: "declared";
                            name: string;
                            number?: string;
                            /** Format: date */
                            birthDate?: string;
                            /** @enum {unknown} */
                            sex?: "male" | "female";
                        } | {
                            /** @enum {string} */
                            method: "contract";
                            /** Format: uuid */
                            contractSenderId: string;
                        };
                        facePresent: boolean;
                        sender: {
                            name: string;
                            phone: string;
                            address: {
                                commune: string;
                                rest: string;
                            };
                        };
                        recipient: {
                            name: string;
                            phone: string;
                            address: {
                                commune: string;
                                rest: string;
                            };
                        };
                        contents: {
                            description: string;
                            weightGrams: number;
                            declaredValueVnd: number;
                            evidence: {
                                condition: string;
                                note: string;
                            }[];
                        };
                        inspection: {
                            checklist: {
                                opened: boolean;
                                matchesDeclaration: boolean;
                                nothingProhibited: boolean;
                                packedSafely: boolean;
                            };
                            photoIds: string[];
                            confirmation: {
                                /** @enum {string} */
                                method: "signature";
                                strokes: [
                                    number,
                                    number
                                ][][];
                            } | {
                                /** @enum {string} */
                                method: "code";
                                /** Format: uuid */
                                confirmationId: string;
                            };
                        } | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            idempotencyKey: string;
                            ok: boolean;
                            /** Format: uuid */
                            parcelId?: string;
                            itemNumber?: string;
                            /** @enum {string} */
                            state?: "accepted";
                            repeated?: boolean;
                            lane?: string;
                            openMeasures?: string[];
                            code?: string;
                            details?: {
                                [key: string]: string | number | boolean | string[];
                            };
                        }[];
                    };
                };
            };
        };
    };
    deliverXray: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
                "x-item-number": string;
                "x-suggestion"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        imageId: string;
                        matched: boolean;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        imageId: string;
                        matched: boolean;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        countedAt: string | null;
                        lanes: {
                            green: number;
                            blue: number;
                            yellow: number;
                            red: number;
                        };
                        openMeasures: number;
                        openMeasuresCapped: boolean;
                        drawn: number;
                        followed: {
                            value: number;
                            low: number;
                            high: number;
                        } | null;
                        base: {
                            value: number;
                            low: number;
                            high: number;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        last30: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            parcels: number;
                            drawn: number;
                            followed: {
                                value: number;
                                low: number;
                                high: number;
                            } | null;
                            random: {
                                known: number;
                                found: number;
                                base: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                auc: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                at: {
                                    percent: number;
                                    precision: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    recall: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                }[];
                            };
                            all: {
                                known: number;
                                found: number;
                                base: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                auc: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                at: {
                                    percent: number;
                                    precision: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    recall: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                }[];
                            };
                        };
                        months: {
                            /** Format: date */
                            month: string;
                            closedAt: string | null;
                            quality: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                parcels: number;
                                drawn: number;
                                followed: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                random: {
                                    known: number;
                                    found: number;
                                    base: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    auc: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    at: {
                                        percent: number;
                                        precision: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        recall: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                    }[];
                                };
                                all: {
                                    known: number;
                                    found: number;
                                    base: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    auc: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    at: {
                                        percent: number;
                                        precision: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        recall: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                    }[];
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskDrift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recent: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            parcels: number;
                        };
                        earlier: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            parcels: number;
                        };
                        facts: {
                            fact: string;
                            psi: number;
                            chance: number;
                            drifts: boolean;
                            moved: {
                                value: string;
                                label: string | null;
                                before: number;
                                after: number;
                            }[];
                        }[];
                        hitRate: {
                            recent: {
                                found: number;
                                rows: number;
                            };
                            earlier: {
                                found: number;
                                rows: number;
                            };
                            change: {
                                value: number;
                                low: number;
                                high: number;
                            } | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskMap: {
        parameters: {
            query: {
                by: "from" | "to";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        provinces: {
                            code: string;
                            name: string;
                            parcels: number;
                            meanScore: number;
                            measured: number;
                            known: number;
                            found: {
                                value: number;
                                low: number;
                                high: number;
                            } | null;
                        }[];
                        routes: {
                            from: string;
                            to: string;
                            parcels: number;
                            meanScore: number;
                            measured: number;
                            known: number;
                            found: {
                                value: number;
                                low: number;
                                high: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policyVersion: string;
                        modelVersion: string | null;
                        parcels: number;
                        rules: {
                            id: string;
                            kind: string;
                            vi: string;
                            en: string;
                            basis: string;
                            /** Format: date */
                            validFrom: string;
                            validTo: string | null;
                            score: number;
                            measures: string[];
                            spoke: number;
                        }[];
                        factors: {
                            id: string;
                            vi: string;
                            en: string;
                            raised: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskRates: {
        parameters: {
            query: {
                name: "fromProvince" | "fromCommune" | "route" | "toProvince" | "toCommune" | "kind";
                after: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base: number | null;
                        items: {
                            key: string;
                            label: string;
                            found: number;
                            rows: number;
                            rate: number;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskModels: {
        parameters: {
            query: {
                after?: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            version: string;
                            trainedAt: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            rows: number;
                            found: number;
                            quality: {
                                days: number;
                                rows: number;
                                found: number;
                                trees: boolean;
                                auc: number | null;
                                rulesAuc: number | null;
                            };
                            inForce: boolean;
                            inForceAt: string | null;
                            endedAt: string | null;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskOffices: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            officeId: string;
                            code: string;
                            name: string;
                            redPerDay: number | null;
                            yellowPerDay: number | null;
                            hasXray: boolean;
                            redFrom: number | null;
                            yellowFrom: number | null;
                            lanes: {
                                green: number;
                                blue: number;
                                yellow: number;
                                red: number;
                            };
                            drawn: number;
                            followed: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    setOfficeCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                officeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    redPerDay: number | null;
                    yellowPerDay: number | null;
                    hasXray: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listRiskPolicies: {
        parameters: {
            query: {
                after?: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inForce: {
                            rules: {
                                [key: string]: {
                                    score: number;
                                    measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                                };
                            };
                            red: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            yellow: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            blueFrom: number;
                            learnedPoints: number;
                            drawShare: number;
                            drawMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        };
                        house: {
                            rules: {
                                [key: string]: {
                                    score: number;
                                    measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                                };
                            };
                            red: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            yellow: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            blueFrom: number;
                            learnedPoints: number;
                            drawShare: number;
                            drawMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        };
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "draft" | "submitted" | "approved" | "refused" | "withdrawn";
                            validFrom: string | null;
                            inForce: boolean;
                            measured: boolean;
                            draftedBy: string | null;
                            draftedAt: string;
                            own: boolean;
                            decidedBy: string | null;
                            decidedAt: string | null;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    draftRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settings: {
                        rules: {
                            [key: string]: {
                                score: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                        };
                        red: {
                            least: number;
                            usual: number;
                            most: number;
                            measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        };
                        yellow: {
                            least: number;
                            usual: number;
                            most: number;
                            measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        };
                        blueFrom: number;
                        learnedPoints: number;
                        drawShare: number;
                        drawMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                    };
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    riskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        /** @enum {unknown} */
                        state: "draft" | "submitted" | "approved" | "refused" | "withdrawn";
                        validFrom: string | null;
                        inForce: boolean;
                        measured: boolean;
                        draftedBy: string | null;
                        draftedAt: string;
                        own: boolean;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        settings: {
                            rules: {
                                [key: string]: {
                                    score: number;
                                    measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                                };
                            };
                            red: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            yellow: {
                                least: number;
                                usual: number;
                                most: number;
                                measures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            };
                            blueFrom: number;
                            learnedPoints: number;
                            drawShare: number;
                            drawMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        };
                        differences: {
                            vi: string;
                            en: string;
                        }[];
                        backtest: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            parcels: number;
                            share: number;
                            modelVersion: string | null;
                            beforeVersion: string;
                            offices: {
                                /** Format: uuid */
                                officeId: string;
                                code: string;
                                name: string;
                                before: {
                                    lanes: {
                                        green: number;
                                        blue: number;
                                        yellow: number;
                                        red: number;
                                    };
                                    measures: {
                                        [key: string]: number;
                                    };
                                };
                                after: {
                                    lanes: {
                                        green: number;
                                        blue: number;
                                        yellow: number;
                                        red: number;
                                    };
                                    measures: {
                                        [key: string]: number;
                                    };
                                };
                                capacity: {
                                    redPerDay: number | null;
                                    yellowPerDay: number | null;
                                };
                            }[];
                            lanes: {
                                /** @enum {unknown} */
                                from: "green" | "blue" | "yellow" | "red";
                                /** @enum {unknown} */
                                to: "green" | "blue" | "yellow" | "red";
                                parcels: number;
                                known: number;
                                found: number;
                            }[];
                            moved: {
                                /** @enum {unknown} */
                                from: "green" | "blue" | "yellow" | "red";
                                /** @enum {unknown} */
                                to: "green" | "blue" | "yellow" | "red";
                                parcels: number;
                                known: number;
                                found: number;
                            }[];
                        } | null;
                        running: {
                            days: number;
                            parcels: number;
                            done: number;
                        } | null;
                        note: string | null;
                        answer: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    backtestRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 28 */
                    days: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    submitRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    withdrawRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approveRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    refuseRiskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    recordOutcome: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "hold" | "return" | "claim" | "report";
                    /** @description Something that should not have been in the post, or was not as declared */
                    found: boolean;
                    category?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    printLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    printReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readLabel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        /** Format: uuid */
                        parcelId?: string;
                        itemNumber?: string;
                        /** @enum {unknown} */
                        code?: "malformed" | "unknown_version" | "unknown_key" | "bad_signature" | "reserved_indicator" | "wrong_check_digit" | "not_found";
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readGoodsPoster: {
        parameters: {
            query?: {
                operator?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listAlarms: {
        parameters: {
            query: {
                state: "open" | "closed";
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "canary_revealed" | "enumeration" | "machine_walk" | "export_leaked" | "xray_missed" | "log_forked" | "log_shrunk" | "log_broken" | "unusual_volume" | "off_route" | "out_of_hours" | "many_readers" | "revoked_key" | "witness_refused" | "risk_drift" | "witness_silent";
                            /** @enum {unknown} */
                            state: "open" | "taken" | "closed";
                            deployment: boolean;
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            about: null | {
                                /** Format: uuid */
                                id: string;
                                name: null | string;
                            };
                            data: {
                                [key: string]: string | number | boolean;
                            };
                            times: number;
                            raisedAt: string;
                            lastAt: string;
                            dueAt: string;
                            overdue: boolean;
                            owner: null | {
                                /** Format: uuid */
                                id: string;
                                name: null | string;
                                own: boolean;
                            };
                            outcome: null | ("explained" | "misuse" | "leak" | "technical");
                            closedAt: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    alarmPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alarmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "canary_revealed" | "enumeration" | "machine_walk" | "export_leaked" | "xray_missed" | "log_forked" | "log_shrunk" | "log_broken" | "unusual_volume" | "off_route" | "out_of_hours" | "many_readers" | "revoked_key" | "witness_refused" | "risk_drift" | "witness_silent";
                        /** @enum {unknown} */
                        state: "open" | "taken" | "closed";
                        deployment: boolean;
                        office: null | {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                        };
                        about: null | {
                            /** Format: uuid */
                            id: string;
                            name: null | string;
                        };
                        data: {
                            [key: string]: string | number | boolean;
                        };
                        times: number;
                        raisedAt: string;
                        lastAt: string;
                        dueAt: string;
                        overdue: boolean;
                        owner: null | {
                            /** Format: uuid */
                            id: string;
                            name: null | string;
                            own: boolean;
                        };
                        outcome: null | ("explained" | "misuse" | "leak" | "technical");
                        closedAt: null | string;
                        closedBy: null | string;
                        note: null | string;
                        story: {
                            at: string;
                            type: string;
                            by: null | string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    takeAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alarmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    closeAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alarmId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    outcome: "explained" | "misuse" | "leak" | "technical";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listParcels: {
        parameters: {
            query: {
                officeId?: string;
                day?: string;
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: string;
                            state: string;
                            itemType: string;
                            acceptedAt: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            sender: {
                                name: string;
                                phone: string;
                            };
                            recipient: {
                                name: string;
                                phone: string;
                                place: string;
                            };
                            lane: null | string;
                            erased: boolean;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    parcelPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        itemNumber: string;
                        state: string;
                        itemType: string;
                        acceptedAt: string;
                        office: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                        };
                        sender: {
                            name: string;
                            phone: string;
                            address: string;
                        };
                        recipient: {
                            name: string;
                            phone: string;
                            address: string;
                            place: string;
                        };
                        lane: null | string;
                        erased: boolean;
                        weightGrams: null | number;
                        transportMode: string;
                        identity: null | {
                            method: string;
                            assurance: null | string;
                            number: string;
                            verifiedBy: null | string;
                            verifiedAt: string;
                        };
                        contents: {
                            category: null | string;
                            class: null | string;
                            description: string;
                        };
                        inspection: null | {
                            method: string;
                            checklist: string[];
                            photos: number;
                            confirmation: null | string;
                            waivedBy: null | string;
                            clerk: null | string;
                            at: string;
                        };
                        rating: null | {
                            lane: string;
                            reasons: {
                                rule: string;
                                vi: string;
                                en: string;
                            }[];
                            factors: {
                                factor: string;
                                vi: string;
                                en: string;
                                /** @description Share in what raised the learned rating, 0–1 */
                                share: number;
                            }[];
                            /** @description Drawn by chance for a check, whatever the rating */
                            drawn: boolean;
                            measures: string[];
                            openMeasures: string[];
                            waivedBy: string | null;
                            policyVersion: string;
                            modelVersion: string | null;
                        };
                        refusal: null | {
                            ground: string;
                            note: string;
                        };
                        timeline: {
                            entry: string;
                            at: string;
                            type: string;
                            actor: {
                                name: null | string;
                            };
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            data: {
                                [key: string]: null | boolean | number | string | string[];
                            };
                        }[];
                        mayReveal: {
                            /** @enum {unknown} */
                            group: "sender" | "recipient" | "contents" | "identity" | "photos";
                            purposes: ("delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction")[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    proveLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    searchParcels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    by: "phone" | "number" | "name" | "item";
                    value: string;
                    /** @enum {unknown} */
                    purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                    note?: string;
                    /** Format: uuid */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: string;
                            state: string;
                            itemType: string;
                            acceptedAt: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            sender: {
                                name: string;
                                phone: string;
                            };
                            recipient: {
                                name: string;
                                phone: string;
                                place: string;
                            };
                            lane: null | string;
                            erased: boolean;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    revealGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    group: "sender" | "recipient" | "contents" | "identity" | "photos";
                    /** @enum {unknown} */
                    purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                    note?: string;
                    /** Format: date */
                    embargoUntil?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        group: "sender" | "recipient" | "contents" | "identity" | "photos";
                        fields?: {
                            name?: string;
                            phone?: string;
                            address?: string;
                            method?: string;
                            number?: string;
                            documentNumber?: string;
                            birthDate?: string;
                            sex?: string;
                            nationality?: string;
                            issuedOn?: string;
                            contractSender?: string;
                            description?: string;
                            declaredValueVnd?: number;
                            evidence?: {
                                condition: string;
                                note: string;
                            }[];
                            note?: string;
                        };
                        photos?: {
                            /** Format: uuid */
                            id: string;
                            width: number;
                            height: number;
                            bytes: number;
                            thumbnail: string;
                            altered: boolean;
                        }[];
                        hideAfterSeconds: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    openPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                revealId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readsOfAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alarmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            parcelId: string;
                            /** @enum {unknown} */
                            group: "sender" | "recipient" | "contents" | "identity" | "photos";
                            /** @enum {unknown} */
                            purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                            own: boolean;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listCutOffs: {
        parameters: {
            query: {
                state: "standing" | "lifted";
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            actor: {
                                /** Format: uuid */
                                id: string;
                                name: null | string;
                                own: boolean;
                            };
                            alarm: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "canary_revealed" | "enumeration" | "machine_walk" | "export_leaked" | "xray_missed" | "log_forked" | "log_shrunk" | "log_broken" | "unusual_volume" | "off_route" | "out_of_hours" | "many_readers" | "revoked_key" | "witness_refused" | "risk_drift" | "witness_silent";
                            };
                            at: string;
                            liftedAt: null | string;
                            liftedBy: null | string;
                            reason: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    liftCutOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cutOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listCanaries: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: string;
                            state: string;
                            itemType: string;
                            acceptedAt: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            sender: {
                                name: string;
                                phone: string;
                            };
                            recipient: {
                                name: string;
                                phone: string;
                                place: string;
                            };
                            lane: null | string;
                            erased: boolean;
                            plantedAt: string;
                            plantedBy: null | string;
                            reveals: number;
                        }[];
                        next: null | string;
                        uncovered: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    plantCanary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemNumber: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        parcelId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listExports: {
        parameters: {
            query: {
                state?: "open";
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "expired";
                            /** @enum {unknown} */
                            purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                            groups: ("sender" | "recipient" | "contents")[];
                            office: null | {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            parcels: number;
                            askedBy: null | string;
                            askedAt: string;
                            own: boolean;
                            decidedBy: null | string;
                            decidedAt: null | string;
                            openings: number;
                            endsAt: null | string;
                        }[];
                        next: null | string;
                        mayAsk: {
                            /** @enum {unknown} */
                            purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                            groups: ("sender" | "recipient" | "contents")[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                    note: string;
                    recipient: string;
                    /** Format: uuid */
                    officeId?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    groups: ("sender" | "recipient" | "contents")[];
                    /** Format: date */
                    embargoUntil?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        parcels: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    exportPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        /** @enum {unknown} */
                        state: "asked" | "approved" | "refused" | "withdrawn" | "expired";
                        /** @enum {unknown} */
                        purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                        groups: ("sender" | "recipient" | "contents")[];
                        office: null | {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                        };
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        parcels: number;
                        askedBy: null | string;
                        askedAt: string;
                        own: boolean;
                        decidedBy: null | string;
                        decidedAt: null | string;
                        openings: number;
                        endsAt: null | string;
                        recipient: null | string;
                        note: null | string;
                        answer: null | string;
                        embargoUntil: null | string;
                        opened: {
                            turn: number;
                            at: string;
                            parcels: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approveExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    refuseExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    withdrawExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    openExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    traceLeak: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: number;
                        compared: number;
                        copies: {
                            export: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "asked" | "approved" | "refused" | "withdrawn" | "expired";
                                /** @enum {unknown} */
                                purpose: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                                groups: ("sender" | "recipient" | "contents")[];
                                office: null | {
                                    /** Format: uuid */
                                    id: string;
                                    code: string;
                                    name: string;
                                };
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                parcels: number;
                                askedBy: null | string;
                                askedAt: string;
                                own: boolean;
                                decidedBy: null | string;
                                decidedAt: null | string;
                                openings: number;
                                endsAt: null | string;
                            };
                            recipient: null | string;
                            agree: number;
                            of: number;
                            chance: number;
                            /** @enum {unknown} */
                            verdict: "match" | "likely" | "none";
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askForCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemNumber: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    proveControl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                codeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ticket: string;
                        until: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    readHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itemNumber: string;
                        state: string;
                        acceptedOn: string;
                        /** @enum {unknown} */
                        side: "sender" | "recipient";
                        lines: {
                            entry: string;
                            at: string;
                            /** @enum {unknown} */
                            kind: "reveal" | "photo" | "export";
                            role: null | ("counter-clerk" | "courier" | "sorting-hand" | "security-lead" | "compliance-officer" | "operator-administrator" | "contract-sender" | "department-officer" | "postal-department-officer" | "central-post-officer" | "committee-389-officer" | "police-officer");
                            organisation: string;
                            purpose: null | {
                                /** @enum {unknown} */
                                code: "delivery" | "customer_service" | "complaint" | "verification" | "authority_request" | "quality_check" | "correction";
                                vi: string;
                                en: string;
                                basis: string;
                            };
                            groups: string[];
                            fields: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    proveAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query: {
                state?: "standing" | "placed" | "release_asked" | "releasing" | "released";
                ground?: "authority_request" | "complaint" | "claim" | "violating_item" | "data_breach" | "internal_investigation" | "inspection";
                due?: boolean;
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            ground: "authority_request" | "complaint" | "claim" | "violating_item" | "data_breach" | "internal_investigation" | "inspection";
                            /** @enum {unknown} */
                            state: "placed" | "release_asked" | "releasing" | "released";
                            reference: null | string;
                            placedBy: null | string;
                            placedAt: string;
                            /** Format: date */
                            reviewOn: string;
                            endsOn: null | string;
                            overdue: boolean;
                            ended: boolean;
                            persons: number;
                            parcels: number;
                            releasedAt: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    ground: "authority_request" | "complaint" | "claim" | "violating_item" | "data_breach" | "internal_investigation" | "inspection";
                    reference: string;
                    reason: string;
                    /** Format: date */
                    reviewOn?: string;
                    /** Format: date */
                    endsOn?: string;
                    /** @default [] */
                    parcels: ({
                        /** Format: uuid */
                        id: string;
                    } | {
                        itemNumber: string;
                    })[];
                    /** @default [] */
                    persons: {
                        /** @enum {unknown} */
                        by: "phone" | "number" | "name";
                        value: string;
                    }[];
                    keepWhatIsLeft?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        holdId: string;
                        parcels: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    holdPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        ground: "authority_request" | "complaint" | "claim" | "violating_item" | "data_breach" | "internal_investigation" | "inspection";
                        /** @enum {unknown} */
                        state: "placed" | "release_asked" | "releasing" | "released";
                        reference: null | string;
                        placedBy: null | string;
                        placedAt: string;
                        /** Format: date */
                        reviewOn: string;
                        endsOn: null | string;
                        overdue: boolean;
                        ended: boolean;
                        persons: number;
                        parcels: number;
                        releasedAt: null | string;
                        basis: string;
                        reason: null | string;
                        named: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            by: "phone" | "number" | "name";
                            value: string;
                        }[];
                        reviews: {
                            /** Format: uuid */
                            id: string;
                            by: null | string;
                            at: string;
                            /** Format: date */
                            nextOn: string;
                            endsOn: null | string;
                            note: null | string;
                        }[];
                        releases: {
                            /** Format: uuid */
                            id: string;
                            askedBy: null | string;
                            askedAt: string;
                            reason: null | string;
                            outcome: null | ("approved" | "refused");
                            decidedBy: null | string;
                            decidedAt: null | string;
                            own: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    heldParcels: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: string;
                            state: string;
                            itemType: string;
                            acceptedAt: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            sender: {
                                name: string;
                                phone: string;
                            };
                            recipient: {
                                name: string;
                                phone: string;
                                place: string;
                            };
                            lane: null | string;
                            erased: boolean;
                            /** @enum {unknown} */
                            by: "parcel" | "person";
                            addedAt: string;
                            missing: ("identity" | "parcel" | "evidence" | "video")[];
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    holdsOfParcel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            ground: "authority_request" | "complaint" | "claim" | "violating_item" | "data_breach" | "internal_investigation" | "inspection";
                            /** @enum {unknown} */
                            state: "placed" | "release_asked" | "releasing" | "released";
                            reference: null | string;
                            placedBy: null | string;
                            placedAt: string;
                            /** Format: date */
                            reviewOn: string;
                            endsOn: null | string;
                            overdue: boolean;
                            ended: boolean;
                            persons: number;
                            parcels: number;
                            releasedAt: null | string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    addToHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    parcels: ({
                        /** Format: uuid */
                        id: string;
                    } | {
                        itemNumber: string;
                    })[];
                    /** @default [] */
                    persons: {
                        /** @enum {unknown} */
                        by: "phone" | "number" | "name";
                        value: string;
                    }[];
                    keepWhatIsLeft?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        holdId: string;
                        parcels: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    reviewHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** Format: date */
                    reviewOn?: string;
                    /** Format: date */
                    endsOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approveRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    refuseRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listWaiting: {
        parameters: {
            query: {
                officeId: string;
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            parcelId: string;
                            itemNumber: null | string;
                            /** @enum {unknown} */
                            itemType: "letter" | "document" | "packet" | "parcel";
                            acceptedAt: string;
                            toProvince: null | string;
                            toCommune: null | string;
                            rating: {
                                lane: string;
                                reasons: {
                                    rule: string;
                                    vi: string;
                                    en: string;
                                }[];
                                factors: {
                                    factor: string;
                                    vi: string;
                                    en: string;
                                    /** @description Share in what raised the learned rating, 0–1 */
                                    share: number;
                                }[];
                                /** @description Drawn by chance for a check, whatever the rating */
                                drawn: boolean;
                                measures: string[];
                                openMeasures: string[];
                                waivedBy: string | null;
                                policyVersion: string;
                                modelVersion: string | null;
                            };
                            drawn: boolean;
                            stopped: null | ("found" | "doubt");
                            waiverAsked: ("open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            releaseAsked: boolean;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    measuresOfParcel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        stopped: null | ("found" | "doubt");
                        office: null | string;
                        acts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            measure: "open_check" | "second_check" | "xray" | "video" | "photo" | "escort";
                            /** @enum {unknown} */
                            result: "clear" | "suspicious" | "found";
                            category: null | string;
                            asked: ("open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                            by: null | string;
                            office: null | string;
                            at: string;
                            note: null | string;
                            station: null | string;
                        }[];
                        requests: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parcelId: string;
                            /** @enum {unknown} */
                            kind: "waiver" | "release";
                            measure: null | ("open_check" | "second_check" | "xray" | "video" | "photo" | "escort");
                            /** @enum {unknown} */
                            state: "open" | "approved" | "refused" | "lapsed";
                            askedBy: null | string;
                            askedAt: string;
                            reason: null | string;
                            own: boolean;
                            decidedBy: null | string;
                            decidedAt: null | string;
                            answer: null | string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listMeasureRequests: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parcelId: string;
                            /** @enum {unknown} */
                            kind: "waiver" | "release";
                            measure: null | ("open_check" | "second_check" | "xray" | "video" | "photo" | "escort");
                            /** @enum {unknown} */
                            state: "open" | "approved" | "refused" | "lapsed";
                            askedBy: null | string;
                            askedAt: string;
                            reason: null | string;
                            own: boolean;
                            decidedBy: null | string;
                            decidedAt: null | string;
                            answer: null | string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    waiverRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        items: {
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            performed: number;
                            found: number;
                            asked: number;
                            waived: number;
                            refused: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    performMeasure: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                parcelId: string;
                measure: "open_check" | "second_check" | "xray" | "video" | "photo" | "escort";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    result: "clear" | "suspicious" | "found";
                    category?: string;
                    note?: string;
                    station?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        actId: string;
                        openMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        stopped: null | ("found" | "doubt");
                        repeated: boolean;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
                measure: "open_check" | "second_check" | "xray" | "video" | "photo" | "escort";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askStopRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approveMeasureRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    refuseMeasureRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listXrayStations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "http" | "folder";
                            folder: null | string;
                            scanner: string;
                            scannerSince: string;
                            secondLook: number;
                            keyExpiresAt: null | string;
                            closedAt: null | string;
                        }[];
                        takesFiles: boolean;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    addXrayStation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officeId: string;
                    name: string;
                    /** @enum {unknown} */
                    kind: "http" | "folder";
                    folder?: string;
                    scanner: string;
                    secondLook?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: null | {
                            key: string;
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    renewXrayKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    changeXrayScanner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scanner: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    closeXrayStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    xrayQueue: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: null | string;
                            station: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            since: string;
                            /** @enum {unknown} */
                            itemType: "letter" | "document" | "packet" | "parcel";
                            weightGrams: null | number;
                            lane: null | string;
                            width: number;
                            height: number;
                            suggestion: null | {
                                /** @enum {unknown} */
                                answer: "clear" | "suspect";
                                score: null | number;
                                boxes: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                    label?: string;
                                }[];
                            };
                        }[];
                        waiting: number;
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    judgeXray: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    verdict: "clear" | "suspicious" | "found";
                    category?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    unmatchedXray: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemNumber: null | string;
                            station: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            receivedAt: string;
                            expiresAt: string;
                            suggestion: null | ("clear" | "suspect");
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    bindXray: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemNumber: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    openXray: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    xrayFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            office: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                            };
                            scanner: string;
                            since: string;
                            open: boolean;
                            images: number;
                            waiting: number;
                            unmatched: number;
                            verdicts: {
                                clear: number;
                                suspicious: number;
                                found: number;
                            };
                            agreement: {
                                bothClear: number;
                                bothDoubt: number;
                                machineOnly: number;
                                personOnly: number;
                                share: null | number;
                            };
                            secondLooks: {
                                waiting: number;
                                looked: number;
                                missed: number;
                                rate: null | number;
                                from: number;
                                to: number;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    xrayOfParcel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            width: number;
                            height: number;
                            suggestion: null | {
                                /** @enum {unknown} */
                                answer: "clear" | "suspect";
                                score: null | number;
                                boxes: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                    label?: string;
                                }[];
                            };
                            verdict: null | ("clear" | "suspicious" | "found");
                            category: null | string;
                            note: null | string;
                            judgedBy: null | string;
                            judgedAt: null | string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    recordScan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId: string;
                    /** @enum {unknown} */
                    event: "arrival" | "departure" | "out_for_delivery";
                    /** Format: uuid */
                    officeId: string;
                    /** Format: date-time */
                    at?: string;
                    itemNumber: string;
                } | {
                    /** Format: uuid */
                    eventId: string;
                    /** @enum {unknown} */
                    event: "arrival" | "departure" | "out_for_delivery";
                    /** Format: uuid */
                    officeId: string;
                    /** Format: date-time */
                    at?: string;
                    labelCode: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        scanId: string;
                        /** @enum {unknown} */
                        verdict: "pass" | "check" | "stop";
                        stops: ("unreadable" | "forged_label" | "unknown_item" | "refused_parcel" | "found" | "doubt" | "open_measures")[];
                        openMeasures: ("refuse" | "open_check" | "second_check" | "xray" | "video" | "photo" | "escort")[];
                        moved: boolean;
                        parcelId: null | string;
                        destination: null | {
                            province: string;
                            provinceName: string;
                            commune: string;
                            communeName: string;
                        };
                        repeated: boolean;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    scansOfParcel: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            event: "arrival" | "departure" | "out_for_delivery";
                            emsevt: null | string;
                            /** @enum {unknown} */
                            verdict: "pass" | "check" | "stop";
                            stops: ("unreadable" | "forged_label" | "unknown_item" | "refused_parcel" | "found" | "doubt" | "open_measures")[];
                            openMeasures: string[];
                            moved: boolean;
                            office: null | {
                                code: string;
                                name: string;
                            };
                            by: null | string;
                            at: string;
                            recordedAt: string;
                        }[];
                        next: null | string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    retention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        today: string;
                        classes: {
                            /** @enum {unknown} */
                            class: "identity" | "parcel" | "evidence" | "video";
                            months: number;
                            floorMonths: number;
                            defaultMonths: number;
                            mostMonths: number;
                            basis: string;
                            liveDays: number;
                            oldestDay: string | null;
                            erasedDays: number;
                            missingDays: number;
                        }[];
                        changes: {
                            /** Format: uuid */
                            id: string;
                            class: string;
                            months: number;
                            state: string;
                            /** Format: uuid */
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            effectiveFrom: string | null;
                            mine: boolean;
                        }[];
                        nextDue: {
                            class: string;
                            /** Format: date */
                            day: string;
                            /** Format: date */
                            dueOn: string;
                            records: number | null;
                        }[];
                        clock: {
                            believed: boolean;
                            doubt: {
                                kind: string;
                                gapSeconds: number;
                                /** Format: date-time */
                                beganAt: string;
                                waitsForSecondPerson: boolean;
                                mine: boolean;
                            } | null;
                        };
                        runs: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startedAt: string;
                            endedAt: string | null;
                            outcome: string | null;
                            due: number;
                            erased: number;
                            resumed: number;
                            records: number;
                            held: number;
                            failed: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    retentionRuns: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startedAt: string;
                            endedAt: string | null;
                            outcome: string | null;
                            due: number;
                            erased: number;
                            resumed: number;
                            records: number;
                            held: number;
                            failed: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    parcelRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            class: "identity" | "parcel" | "evidence" | "video";
                            /** Format: date */
                            keptUntil: string;
                            months: number;
                            erasedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    erasureCertificates: {
        parameters: {
            query: {
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            class: string;
                            /** Format: date */
                            day: string;
                            /** Format: date-time */
                            issuedAt: string;
                            records: number;
                            held: number;
                            sweptAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    erasureCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        format: string;
                        certificate: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            operator: string;
                            operatorName: string;
                            /** @enum {unknown} */
                            class: "identity" | "parcel" | "evidence" | "video";
                            /** Format: date */
                            day: string;
                            /** Format: date */
                            countedFrom: string;
                            commitment: string;
                            months: number;
                            basis: string[];
                            records: number;
                            held: number;
                            /** Format: date-time */
                            madeAt: string;
                            /** Format: date-time */
                            destroyedAt: string;
                            /** @enum {unknown} */
                            how: "term" | "found";
                        };
                        key: {
                            id: string;
                            publicKey: string;
                        };
                        signature: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    class: "identity" | "parcel" | "evidence" | "video";
                    months: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    approvePeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        effectiveFrom: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    rejectPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        effectiveFrom: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    confirmClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    today: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "said" | "confirmed";
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    witnessStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        log: null | {
                            origin: string;
                            signed: null | {
                                size: number;
                                /** Format: date-time */
                                at: string;
                            };
                            published: null | {
                                size: number;
                                /** Format: date-time */
                                at: string;
                            };
                            quorum: null | string;
                            witnesses: {
                                name: string;
                                url: null | string;
                                cosigned: null | {
                                    size: number;
                                    /** Format: date-time */
                                    at: string;
                                };
                                failing: null | {
                                    /** @enum {unknown} */
                                    error: "unreachable" | "bad_answer" | "unknown_log" | "key_refused" | "ahead" | "fork" | "proof_refused";
                                    /** Format: date-time */
                                    since: string;
                                };
                            }[];
                        };
                        witnessing: null | {
                            name: string;
                            key: string;
                            logs: {
                                origin: string;
                                address: string;
                                cosigned: null | {
                                    size: number;
                                    /** Format: date-time */
                                    at: string;
                                };
                                refused: null | {
                                    times: number;
                                    /** Format: date-time */
                                    last: string;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorRedirect: boolean;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    verifyBackupCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    prepareTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totpURI: string;
                        backupCodes: string[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    turnOffTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    renewBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askForPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    askForNewPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: null | string;
                        createdAt: null | string;
                        deviceType: string;
                    }[];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    stepUpByTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    stepUpByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        details: {
                            [key: string]: unknown;
                        };
                        requestId: string;
                    };
                };
            };
        };
    };
    ledgerPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    addCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    witnessKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    witnessedCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                log: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
